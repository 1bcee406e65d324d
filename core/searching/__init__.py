"""From a picture to the photos of the library like it, in libraries of any size."""
