"""Files and folders as the disk has them: found, listed, told apart, watched, and the disks they are on."""
