<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Simile</name>
    <message>
        <source>Its facts could not be kept. {value}</source>
        <translation>Ce qu’il contient n’a pas pu être conservé. {value}</translation>
    </message>
    <message>
        <source>{catalog} is open in another window of Simile. Use that one, or close it first.</source>
        <translation>{catalog} est ouvert dans une autre fenêtre de Simile. Utilisez celle-ci, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Another window of Simile is moving files. Wait until it is done, then try again.</source>
        <translation>Une autre fenêtre de Simile déplace des fichiers. Attendez qu’elle ait fini, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Check the permissions of its folder.</source>
        <translation>Impossible d’écrire dans {path} ({reason}). Vérifiez les droits du dossier.</translation>
    </message>
    <message>
        <source>There is no backup of it: verdicts, folders and journal start empty.</source>
        <translation>Il n’en existe pas de sauvegarde&#xa0;: les verdicts, les dossiers et le journal repartent de zéro.</translation>
    </message>
    <message>
        <source>Your verdicts, your folders and the journal were saved from it.</source>
        <translation>Vos verdicts, vos dossiers et le journal en ont été récupérés.</translation>
    </message>
    <message>
        <source>Your verdicts, your folders and the journal are those of {day}: what came after is lost.</source>
        <translation>Vos verdicts, vos dossiers et le journal datent du {day}&#xa0;: ce qui a suivi est perdu.</translation>
    </message>
    <message>
        <source>Another program has taken its place. The photo is here: {target}</source>
        <translation>Un autre programme a pris sa place. La photo est ici&#xa0;: {target}</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close that program and try again.</source>
        <translation>{path} est utilisé par un autre programme. Fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation>Le disque qui contient {path} est plein. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Check its permissions, or choose another catalog.</source>
        <translation>Impossible d’écrire dans {path}. Vérifiez ses droits, ou choisissez un autre catalogue.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check its permissions, or choose another catalog.</source>
        <translation>Impossible d’ouvrir {path}&#xa0;: accès refusé. Vérifiez ses droits, ou choisissez un autre catalogue.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that its folder exists and may be written.</source>
        <translation>Impossible d’ouvrir {path}. Vérifiez que son dossier existe et qu’il est accessible en écriture.</translation>
    </message>
    <message>
        <source>The disk that holds {path} does not answer ({detail}). Check the disk and try again.</source>
        <translation>Le disque qui contient {path} ne répond pas ({detail}). Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Start again: the file is kept, and a new one begun.</source>
        <translation>{path} est endommagé ({detail}). Redémarrez&#xa0;: le fichier est conservé, et un nouveau est commencé.</translation>
    </message>
    <message>
        <source>{path} is not a Simile file ({detail}). Choose another one.</source>
        <translation>{path} n’est pas un fichier de Simile ({detail}). Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is not a picture, or of a kind that Simile does not know.</source>
        <translation>Ce n’est pas une image, ou elle est d’un type que Simile ne connaît pas.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is too large to open safely: more than 1 GB.</source>
        <translation>Le fichier est trop gros pour être ouvert sans risque&#xa0;: plus de 1 Go.</translation>
    </message>
    <message>
        <source>This is a RAW file of a camera that Simile does not know.</source>
        <translation>C’est un fichier RAW d’un appareil que Simile ne connaît pas.</translation>
    </message>
    <message>
        <source>The HEIF file is damaged: its beginning cannot be read.</source>
        <translation>Le fichier HEIF est endommagé&#xa0;: son début est illisible.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>La mémoire ne suffit pas pour ouvrir cette image.</translation>
    </message>
    <message>
        <source>The HEIF file is damaged: its picture cannot be decoded.</source>
        <translation>Le fichier HEIF est endommagé&#xa0;: son image ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>The ICO file is damaged: its beginning cannot be read.</source>
        <translation>Le fichier ICO est endommagé&#xa0;: son début est illisible.</translation>
    </message>
    <message>
        <source>The ICO file is damaged: its picture cannot be decoded.</source>
        <translation>Le fichier ICO est endommagé&#xa0;: son image ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>This is a JPEG with {components} colours. Simile reads those with 1, 3 or 4.</source>
        <translation>C’est un JPEG à {components} couleurs. Simile lit ceux qui en ont 1, 3 ou 4.</translation>
    </message>
    <message>
        <source>The JPEG is cut short: the end of its picture is missing.</source>
        <translation>Le JPEG est tronqué&#xa0;: la fin de son image manque.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: the lower part of its picture is missing.</source>
        <translation>Le JPEG est endommagé&#xa0;: le bas de son image manque.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: its picture cannot be decoded.</source>
        <translation>Le JPEG est endommagé&#xa0;: son image ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>The JPEG 2000 file is damaged: its beginning cannot be read.</source>
        <translation>Le fichier JPEG 2000 est endommagé&#xa0;: son début est illisible.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it does not say how large its picture is.</source>
        <translation>Le JPEG est endommagé&#xa0;: il ne dit pas la taille de son image.</translation>
    </message>
    <message>
        <source>This is a {bits}-bit JPEG. Simile reads JPEGs of 8 bits a colour only.</source>
        <translation>C’est un JPEG à {bits} bits. Simile ne lit que les JPEG à 8 bits par couleur.</translation>
    </message>
    <message>
        <source>The file is cut short: it ends before its picture begins.</source>
        <translation>Le fichier est tronqué&#xa0;: il s’arrête avant le début de son image.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it ends before its picture begins.</source>
        <translation>Le JPEG est endommagé&#xa0;: il s’arrête avant le début de son image.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: its parts are not in order.</source>
        <translation>Le JPEG est endommagé&#xa0;: ses parties ne sont pas dans l’ordre.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it says twice how large its picture is.</source>
        <translation>Le JPEG est endommagé&#xa0;: il donne deux fois la taille de son image.</translation>
    </message>
    <message>
        <source>The JPEG XL file is damaged: its beginning cannot be read.</source>
        <translation>Le fichier JPEG XL est endommagé&#xa0;: son début est illisible.</translation>
    </message>
    <message>
        <source>The JPEG XL file {words}: its picture cannot be decoded.</source>
        <translation>Le fichier JPEG XL {words}&#xa0;: son image ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>The picture is too large to open safely: {width} × {height} pixels.</source>
        <translation>L’image est trop grande pour être ouverte sans risque&#xa0;: {width} × {height} pixels.</translation>
    </message>
    <message>
        <source>The picture is empty: its width or height is zero.</source>
        <translation>L’image est vide&#xa0;: sa largeur ou sa hauteur est nulle.</translation>
    </message>
    <message>
        <source>This picture is stored as text, and is too large to be read that way.</source>
        <translation>Cette image est écrite en chiffres, et trop longue pour être lue ainsi.</translation>
    </message>
    <message>
        <source>The {kind} file is damaged: its beginning cannot be read.</source>
        <translation>Le fichier {kind} est endommagé&#xa0;: son début est illisible.</translation>
    </message>
    <message>
        <source>The file {words}: its picture cannot be decoded.</source>
        <translation>Le fichier {words}&#xa0;: son image ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>The PSD file is cut short: the end of its picture is missing.</source>
        <translation>Le fichier PSD est tronqué&#xa0;: la fin de son image manque.</translation>
    </message>
    <message>
        <source>This PSD file has a colour mode that Simile does not read.</source>
        <translation>C’est un fichier PSD dont Simile ne lit pas le type de couleurs.</translation>
    </message>
    <message>
        <source>This PSD file was saved without its flattened picture. Save it with maximum compatibility.</source>
        <translation>Ce fichier PSD a été enregistré sans son image aplatie. Enregistrez-le avec la compatibilité maximale.</translation>
    </message>
    <message>
        <source>The PSD file is cut short: it ends before its picture begins.</source>
        <translation>Le fichier PSD est tronqué&#xa0;: il s’arrête avant le début de son image.</translation>
    </message>
    <message>
        <source>This PSD file is compressed in a way that Simile does not read.</source>
        <translation>Ce fichier PSD est compressé d’une façon que Simile ne lit pas.</translation>
    </message>
    <message>
        <source>The QOI file is cut short: it ends before its picture begins.</source>
        <translation>Le fichier QOI est tronqué&#xa0;: il s’arrête avant le début de son image.</translation>
    </message>
    <message>
        <source>The QOI file is damaged: its picture cannot be decoded.</source>
        <translation>Le fichier QOI est endommagé&#xa0;: son image ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>The RAW file is damaged: its beginning cannot be read.</source>
        <translation>Le fichier RAW est endommagé&#xa0;: son début est illisible.</translation>
    </message>
    <message>
        <source>The RAW file is damaged: there is no picture in it.</source>
        <translation>Le fichier RAW est endommagé&#xa0;: il ne contient pas d’image.</translation>
    </message>
    <message>
        <source>The RAW file is damaged, or of a camera that Simile does not know.</source>
        <translation>Le fichier RAW est endommagé, ou d’un appareil que Simile ne connaît pas.</translation>
    </message>
    <message>
        <source>The WebP file is cut short: its picture cannot be decoded.</source>
        <translation>Le fichier WebP est tronqué&#xa0;: son image ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>The WebP file is damaged: its beginning cannot be read.</source>
        <translation>Le fichier WebP est endommagé&#xa0;: son début est illisible.</translation>
    </message>
    <message>
        <source>The WebP file is damaged: its picture cannot be decoded.</source>
        <translation>Le fichier WebP est endommagé&#xa0;: son image ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>Simile ended while reading this file, so the file is left out. If something else ended it, try the file again.</source>
        <translation>Simile s’est arrêté pendant qu’il lisait ce fichier, qui est donc écarté. S’il a été arrêté pour une autre raison, réessayez ce fichier.</translation>
    </message>
    <message>
        <source>{near} is a file. Choose another folder.</source>
        <translation>{near} est un fichier. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{near} cannot be written. Choose another folder.</source>
        <translation>Impossible d’écrire dans {near}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>It is in that folder already. Choose another folder.</source>
        <translation>Elle est déjà dans ce dossier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>It has changed since it came back. Scan, then decide again.</source>
        <translation>Elle a changé depuis son retour. Analysez de nouveau, puis décidez à nouveau.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: a file of that name is in the way. Rename it.</source>
        <translation>Impossible de créer le dossier {folder}&#xa0;: un fichier est à sa place. Renommez-le.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made. {value}</source>
        <translation>Impossible de créer le dossier {folder}. {value}</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its disk, or move it to another folder.</source>
        <translation>Le dossier {folder} est absent. Branchez son disque, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The disk it is on has no trash that can be used. Put it into the holding folder there, or move it.</source>
        <translation>Son disque n’a pas de corbeille utilisable. Mettez-la dans le dossier d’attente de ce disque, ou déplacez-la.</translation>
    </message>
    <message>
        <source>Its folder is write-protected. Allow writing to it and try again.</source>
        <translation>Son dossier ne peut pas être modifié. Autorisez l’écriture dans ce dossier et réessayez.</translation>
    </message>
    <message>
        <source>It is the photo to keep itself. Choose another photo to keep.</source>
        <translation>C’est elle, la photo à garder. Choisissez une autre photo à garder.</translation>
    </message>
    <message>
        <source>It has changed since it was scanned. Scan, then decide again.</source>
        <translation>Elle a changé depuis l’analyse. Analysez de nouveau, puis décidez à nouveau.</translation>
    </message>
    <message>
        <source>It is the same file as the photo to keep, {path}. Removing it would free nothing.</source>
        <translation>C’est un seul et même fichier que la photo à garder, {path}. Rien ne serait gagné.</translation>
    </message>
    <message>
        <source>It has changed or is gone. Scan, then decide again.</source>
        <translation>Elle a changé ou disparu. Analysez de nouveau, puis décidez à nouveau.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, has changed or is gone. Scan again.</source>
        <translation>La photo à garder, {path}, a changé ou disparu. Analysez de nouveau.</translation>
    </message>
    <message>
        <source>It is no longer in the catalog. Scan again.</source>
        <translation>Elle n’est plus dans le catalogue. Analysez de nouveau.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is itself marked to go. Leave one of them.</source>
        <translation>La photo à garder, {path}, est elle-même marquée. Laissez l’une des deux.</translation>
    </message>
    <message>
        <source>You said that it is not a duplicate of {path}. Withdraw that first.</source>
        <translation>Vous avez dit que ce n’est pas un doublon de {path}. Retirez d’abord ce verdict.</translation>
    </message>
    <message>
        <source>You said to keep both this one and {path}. Withdraw that first.</source>
        <translation>Vous avez dit de garder celle-ci et {path}. Retirez d’abord ce verdict.</translation>
    </message>
    <message>
        <source>It is not known to show the same picture as {path}. Scan, then decide again.</source>
        <translation>Rien n’indique qu’elle montre la même image que {path}. Analysez de nouveau, puis décidez à nouveau.</translation>
    </message>
    <message>
        <source>It is in a protected folder. Take the protection off the folder first.</source>
        <translation>Elle est dans un dossier protégé. Levez d’abord la protection du dossier.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, has changed since it was scanned. Scan again.</source>
        <translation>La photo à garder, {path}, a changé depuis l’analyse. Analysez de nouveau.</translation>
    </message>
    <message>
        <source>{path}, which goes with it, has changed or is gone. Scan again.</source>
        <translation>{path}, qui l’accompagne, a changé ou disparu. Analysez de nouveau.</translation>
    </message>
    <message>
        <source>{source} was replaced by a link to it. Undo that first.</source>
        <translation>Un lien qui mène ici a été mis à la place de {source}. Annulez-le d’abord.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, was not found as it was: {refusal}</source>
        <translation>La photo à garder, {path}, n’a pas été retrouvée telle quelle&#xa0;: {refusal}</translation>
    </message>
    <message>
        <source>It is not known to show the same picture as {path}.</source>
        <translation>Rien n’indique qu’elle montre la même image que {path}.</translation>
    </message>
    <message>
        <source>It is itself a photo to keep.</source>
        <translation>C’est elle-même une photo à garder.</translation>
    </message>
    <message>
        <source>It is one and the same file.</source>
        <translation>C’est un seul et même fichier.</translation>
    </message>
    <message>
        <source>{path} goes with it and must stay: {refusal}</source>
        <translation>{path} l’accompagne et doit rester&#xa0;: {refusal}</translation>
    </message>
    <message>
        <source>It is no longer here: {target}. The photo kept for it is {keeper}.</source>
        <translation>Elle n’est plus ici&#xa0;: {target}. La photo gardée à sa place est {keeper}.</translation>
    </message>
    <message>
        <source>Another file has taken its place: {source}. Rename that one first.</source>
        <translation>Un autre fichier a pris sa place&#xa0;: {source}. Renommez-le d’abord.</translation>
    </message>
    <message>
        <source>It is no longer here: {source}.</source>
        <translation>Elle n’est plus ici&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>On its disk there is neither a trash nor a place for a holding folder. Move it to a folder instead.</source>
        <translation>Son disque n’a ni corbeille ni place pour un dossier d’attente. Déplacez-la plutôt vers un dossier.</translation>
    </message>
    <message>
        <source>The photo to keep is on another disk, and hard links end at the disk. Make a symbolic link instead.</source>
        <translation>La photo à garder est sur un autre disque, et les liens durs s’arrêtent au disque. Faites plutôt un lien symbolique.</translation>
    </message>
    <message>
        <source>The photo to keep has as many names already as its disk allows. Make a symbolic link instead.</source>
        <translation>La photo à garder a déjà autant de noms que son disque le permet. Faites plutôt un lien symbolique.</translation>
    </message>
    <message>
        <source>The disk it is on, or the system, allows no {action} there. Move it to the trash instead.</source>
        <translation>Le disque ou le système n’y autorise pas ce type de lien ({action}). Mettez-la plutôt à la corbeille.</translation>
    </message>
    <message>
        <source>The link does not lead to {path}. Another program changed it. Scan again.</source>
        <translation>Le lien ne mène pas à {path}. Un autre programme l’a changé. Analysez de nouveau.</translation>
    </message>
    <message>
        <source>What is in its place is no link to {keeper}. Rename it, then undo again. Until then the photo is here: {target}</source>
        <translation>Ce qui est à sa place n’est pas un lien vers {keeper}. Renommez-le, puis annulez de nouveau. D’ici là, la photo est ici&#xa0;: {target}</translation>
    </message>
    <message>
        <source>{name} is missing beside the model. Write it, for example: {example}</source>
        <translation>{name} manque à côté du modèle. Écrivez ce fichier, par exemple&#xa0;: {example}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>Impossible de lire {name}&#xa0;: {strerror}.</translation>
    </message>
    <message>
        <source>{name} does not describe a model: {error}. An example: {example}</source>
        <translation>{name} ne décrit pas un modèle&#xa0;: {error}. Un exemple&#xa0;: {example}</translation>
    </message>
    <message>
        <source>{name} was changed while it was opened. Try again.</source>
        <translation>{name} a changé pendant son ouverture. Réessayez.</translation>
    </message>
    <message>
        <source>The model gives the same vector for every picture. Choose another one, or another of its outputs.</source>
        <translation>Le modèle dit la même chose de chaque image. Choisissez-en un autre, ou une autre de ses sorties.</translation>
    </message>
    <message>
        <source>The model needs more than {seconds} seconds for a few pictures. Choose a smaller one.</source>
        <translation>Le modèle met plus de {seconds} secondes pour quelques images. Choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>The model crashes OpenCV: it is damaged, or needs far too much memory. Choose another one.</source>
        <translation>Le modèle bloque OpenCV&#xa0;: il est endommagé, ou demande bien trop de mémoire. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{name} is not a file. Choose a model in ONNX.</source>
        <translation>{name} n’est pas un fichier. Choisissez un modèle ONNX.</translation>
    </message>
    <message>
        <source>{name} is larger than 2 GB. Choose a smaller model.</source>
        <translation>{name} dépasse 2 Go. Choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {value}.</source>
        <translation>Impossible de lire {name}&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The model needs more memory than Simile gives to one. Choose a smaller one.</source>
        <translation>Le modèle demande plus de mémoire que Simile n’en accorde. Choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>It changed while it was being moved, so it was left where it is. Scan again.</source>
        <translation>Elle a changé pendant le déplacement et a donc été laissée en place. Analysez de nouveau.</translation>
    </message>
    <message>
        <source>The copy did not arrive whole, so the file was left where it is. Check the disk.</source>
        <translation>La copie n’est pas arrivée entière, le fichier a donc été laissé en place. Vérifiez le disque.</translation>
    </message>
    <message>
        <source>A left-over of an interrupted move is in the way: {part}. Look at it, then delete it.</source>
        <translation>Un reste d’un déplacement interrompu gêne&#xa0;: {part}. Regardez-le, puis supprimez-le.</translation>
    </message>
    <message>
        <source>Another program changed it at that moment. What was there is now {target}.</source>
        <translation>Un autre programme l’a changée à ce moment-là. Ce qui s’y trouvait est maintenant {target}.</translation>
    </message>
    <message>
        <source>OpenCV cannot use this file as a model ({name}). Export it as ONNX, for pictures (1, 3, {size}, {size}).</source>
        <translation>OpenCV ne peut pas utiliser ce fichier comme modèle ({name}). Exportez-le en ONNX, pour des images (1, 3, {size}, {size}).</translation>
    </message>
    <message>
        <source>The model has no output called {output}; it has {value}.</source>
        <translation>Le modèle n’a pas de sortie appelée {output}&#xa0;; il a {value}.</translation>
    </message>
    <message>
        <source>The model returns {shape} numbers instead of one vector. Name another output of it.</source>
        <translation>Le modèle répond par {shape} nombres au lieu d’un vecteur. Indiquez une autre de ses sorties.</translation>
    </message>
    <message>
        <source>The model returns values that are not numbers. It was not exported correctly; choose another one.</source>
        <translation>Le modèle répond par ce qui n’est pas un nombre. Il a été mal exporté&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The model needs more memory than there is. Choose a smaller one.</source>
        <translation>Le modèle demande plus de mémoire qu’il n’y en a. Choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>Another program is writing to it. Wait until that is done, then scan again.</source>
        <translation>Un autre programme y écrit. Attendez qu’il ait fini, puis analysez de nouveau.</translation>
    </message>
    <message>
        <source>There is no regular file of that name any more. Scan again.</source>
        <translation>Il n’y a plus de fichier ordinaire de ce nom. Analysez de nouveau.</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Choose another file for the catalog.</source>
        <translation>{path} appartient à un autre programme. Choisissez un autre fichier pour le catalogue.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Simile. Update this program, or choose another catalog.</source>
        <translation>{path} a été créé par un Simile plus récent. Mettez ce programme à jour, ou choisissez un autre catalogue.</translation>
    </message>
    <message>
        <source>The catalog {path} was damaged. It is kept as {aside}. {saved} Start again and scan: your photos are as they were.</source>
        <translation>Le catalogue {path} était endommagé. Il est conservé sous {aside}. {saved} Redémarrez et analysez&#xa0;: vos photos sont comme avant.</translation>
    </message>
    <message>
        <source>{path} is damaged ({answer}).</source>
        <translation>{path} est endommagé ({answer}).</translation>
    </message>
    <message>
        <source>{path} was made by an older Simile. Open it once in Simile to bring it up to date.</source>
        <translation>{path} a été créé par un Simile plus ancien. Ouvrez-le une fois dans Simile pour le mettre à jour.</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be made: {strerror}. Choose another one.</source>
        <translation>Impossible de créer le dossier de {path}&#xa0;: {strerror}. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path} holds no catalog yet. Scan a folder first.</source>
        <translation>{path} ne contient pas encore de catalogue. Analysez d’abord un dossier.</translation>
    </message>
    <message>
        <source>This part is too small to be searched for: {value} × {value2} pixels. Draw a larger rectangle.</source>
        <translation>Cette partie est trop petite pour une recherche&#xa0;: {value} × {value2} pixels. Tracez un rectangle plus grand.</translation>
    </message>
    <message>
        <source>No image model is chosen, so nothing can be ranked by what one sees.</source>
        <translation>Aucun modèle d’image n’est choisi&#xa0;: rien ne peut être classé d’après ce qu’il voit.</translation>
    </message>
    <message>
        <source>The image model has not described these photos yet. Open their themes or map first.</source>
        <translation>Le modèle d’image n’a pas encore décrit ces photos. Regardez d’abord leurs thèmes ou leur carte.</translation>
    </message>
    <message>
        <source>The file cannot be read: {value}.</source>
        <translation>Impossible de lire le fichier&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Le fichier n’est plus là.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file. Change its permissions and scan again.</source>
        <translation>Vous n’avez pas le droit de lire ce fichier. Changez ses droits et analysez de nouveau.</translation>
    </message>
    <message>
        <source>Simile failed on this file ({name}: {error}). Please report it with the file.</source>
        <translation>Simile a échoué sur ce fichier ({name}&#xa0;: {error}). Merci de le signaler avec le fichier.</translation>
    </message>
    <message>
        <source>Simile was interrupted while it moved {name}. Connect its disk, then start Simile again.</source>
        <translation>Simile a été interrompu pendant qu’il déplaçait {name}. Branchez son disque, puis redémarrez Simile.</translation>
    </message>
    <message>
        <source>Simile was interrupted, and {name} is neither in its place nor in {value}. {detail}</source>
        <translation>Simile a été interrompu, et {name} n’est ni à sa place ni à l’arrivée ({value}). {detail}</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} is still in {value}. You can undo that again.</source>
        <translation>Simile a été interrompu&#xa0;: {name} est encore à l’arrivée ({value}). Vous pouvez l’annuler de nouveau.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} {value}. You can undo that.</source>
        <translation>Simile a été interrompu&#xa0;: {name} {value}. Vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>Simile was interrupted before its turn.</source>
        <translation>Simile a été interrompu avant que ce soit son tour.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} stayed in place.</source>
        <translation>Simile a été interrompu&#xa0;: {name} est resté à sa place.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} is back in its place.</source>
        <translation>Simile a été interrompu&#xa0;: {name} est de retour à sa place.</translation>
    </message>
    <message>
        <source>The photo that it went with has not come back. Undo that first.</source>
        <translation>La photo qu’il accompagnait n’est pas revenue. Faites-la d’abord revenir.</translation>
    </message>
    <message>
        <source>{unknown} is no longer in the catalog. Scan, then decide again.</source>
        <translation>{unknown} n’est plus dans le catalogue. Analysez de nouveau, puis décidez à nouveau.</translation>
    </message>
    <message>
        <source>Its folder cannot be reached. Connect the disk, then try again.</source>
        <translation>Son dossier est inaccessible. Branchez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>Le disque est plein. Faites-y de la place et réessayez.</translation>
    </message>
    <message>
        <source>Your disk quota is used up. Free some space and try again.</source>
        <translation>Votre quota sur le disque est épuisé. Faites-y de la place et réessayez.</translation>
    </message>
    <message>
        <source>The disk is write-protected. Allow writing to it and try again.</source>
        <translation>Le disque est protégé en écriture. Autorisez l’écriture et réessayez.</translation>
    </message>
    <message>
        <source>You have no permission to do that there. Change the permissions of the folder and try again.</source>
        <translation>Vous n’avez pas le droit de faire cela ici. Changez les droits du dossier et réessayez.</translation>
    </message>
    <message>
        <source>The disk does not answer. Check it and its cable, then try again.</source>
        <translation>Le disque ne répond pas. Vérifiez-le, ainsi que son câble, puis réessayez.</translation>
    </message>
    <message>
        <source>The file or its folder is gone. Scan again.</source>
        <translation>Le fichier ou son dossier a disparu. Analysez de nouveau.</translation>
    </message>
    <message>
        <source>The name is too long for that folder. Rename the file and scan again.</source>
        <translation>Le nom est trop long pour ce dossier. Renommez le fichier et analysez de nouveau.</translation>
    </message>
    <message>
        <source>The file is too large for that disk. Choose another folder.</source>
        <translation>Le fichier est trop gros pour ce disque. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The system refused: {value}. Check the file and try again.</source>
        <translation>Le système a refusé&#xa0;: {value}. Vérifiez le fichier et réessayez.</translation>
    </message>
    <message>
        <source>{address} did not answer within {longest} s. Save the picture and search by file.</source>
        <translation>{address} n’a pas répondu en {longest} s. Enregistrez l’image et cherchez avec le fichier.</translation>
    </message>
    <message>
        <source>{address} is not a web address: it must begin with http:// or https://.</source>
        <translation>{address} n’est pas une adresse web&#xa0;: elle doit commencer par http:// ou https://.</translation>
    </message>
    <message>
        <source>{full_url} leads to {newurl}, which is not on the web.</source>
        <translation>{full_url} mène à {newurl}, qui n’est pas sur le web.</translation>
    </message>
    <message>
        <source>{address} is larger than {value} MB. Save it and search by file.</source>
        <translation>{address} dépasse {value} Mo. Enregistrez l’image et cherchez avec le fichier.</translation>
    </message>
    <message>
        <source>Stopped before its turn.</source>
        <translation>Arrêté avant que ce soit son tour.</translation>
    </message>
    <message>
        <source>{path} was changed after Simile wrote it, so it was left as it is.</source>
        <translation>{path} a été modifié après son écriture par Simile, et a donc été laissé tel quel.</translation>
    </message>
    <message>
        <source>{path} is not a regular file, so nothing can be written into it.</source>
        <translation>{path} n’est pas un fichier ordinaire&#xa0;: rien ne peut y être écrit.</translation>
    </message>
    <message>
        <source>{path} is too large to be read safely.</source>
        <translation>{path} est trop gros pour être lu sans risque.</translation>
    </message>
    <message>
        <source>{path} cannot be read. {value}</source>
        <translation>Impossible de lire {path}. {value}</translation>
    </message>
    <message>
        <source>{path} cannot be written. {value}</source>
        <translation>Impossible d’écrire {path}. {value}</translation>
    </message>
    <message>
        <source>{path} is being changed by another program, so it was left as it is.</source>
        <translation>{path} est en cours de modification par un autre programme, et a donc été laissé tel quel.</translation>
    </message>
    <message>
        <source>This folder is offline: it is not there. Connect its disk, or take the folder out of the library.</source>
        <translation>Ce dossier est hors ligne&#xa0;: il est absent. Branchez son disque, ou retirez le dossier de la bibliothèque.</translation>
    </message>
    <message>
        <source>This folder is offline: it is empty, but held photos. Connect its disk, or take the folder out.</source>
        <translation>Ce dossier est hors ligne&#xa0;: il est vide, mais contenait des photos. Branchez son disque, ou retirez le dossier.</translation>
    </message>
    <message>
        <source>The XMP file beside it is written in a form that Simile cannot add to.</source>
        <translation>Le fichier XMP voisin a une forme que Simile ne complète pas.</translation>
    </message>
    <message>
        <source>The XMP file beside it is too large to be read safely.</source>
        <translation>Le fichier XMP voisin est trop gros pour être lu sans risque.</translation>
    </message>
    <message>
        <source>The XMP file beside it is damaged. Repair or remove it, or do without the facts.</source>
        <translation>Le fichier XMP voisin est endommagé. Réparez-le ou retirez-le, ou renoncez aux informations.</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Move it away, or choose another catalog folder.</source>
        <translation>{path} appartient à un autre programme. Déplacez-le, ou choisissez un autre dossier de catalogue.</translation>
    </message>
    <message>
        <source>It cannot be brought back from here. Open the trash of your system and restore it there.</source>
        <translation>Elle ne peut pas être restaurée d’ici. Ouvrez la corbeille de votre système et restaurez-la.</translation>
    </message>
    <message>
        <source>Put it into the holding folder there, or move it.</source>
        <translation>Mettez-la dans le dossier d’attente de ce disque, ou déplacez-la.</translation>
    </message>
    <message>
        <source>The system did not put it into the trash. Move it to a folder instead.</source>
        <translation>Le système ne l’a pas mise à la corbeille. Déplacez-la plutôt vers un dossier.</translation>
    </message>
    <message>
        <source>It is no longer in the trash. The photo that was kept for it is still there.</source>
        <translation>Elle n’est plus dans la corbeille. La photo gardée à sa place est toujours là.</translation>
    </message>
    <message>
        <source>The drive it is on has no recycle bin. {instead}</source>
        <translation>Son lecteur n’a pas de corbeille. {instead}</translation>
    </message>
    <message>
        <source>The disk it is on has no trash. {instead}</source>
        <translation>Son disque n’a pas de corbeille. {instead}</translation>
    </message>
    <message>
        <source>Another file has taken its place. Rename that one, then undo again. Until then it is here: {target}</source>
        <translation>Un autre fichier a pris sa place. Renommez-le, puis annulez de nouveau. D’ici là, elle est ici&#xa0;: {target}</translation>
    </message>
    <message>
        <source>Its folder {root} cannot be reached. Connect the disk, then try again.</source>
        <translation>Son dossier {root} est inaccessible. Branchez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>It was changed after it was removed. It is still here: {target}. Move it back yourself.</source>
        <translation>Elle a été modifiée depuis. Elle est encore ici&#xa0;: {target}. Remettez-la vous-même en place.</translation>
    </message>
    <message>
        <source>{value} It is still here: {target}</source>
        <translation>{value} Elle est encore ici&#xa0;: {target}</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>Ce dossier n’est plus là.</translation>
    </message>
    <message>
        <source>You are not allowed to read this folder. Change its permissions, or take it out of the library.</source>
        <translation>Vous n’avez pas le droit de lire ce dossier. Changez ses droits, ou retirez-le de la bibliothèque.</translation>
    </message>
    <message>
        <source>This folder cannot be read: {value}.</source>
        <translation>Impossible de lire ce dossier&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>est tronqué</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>est endommagé</translation>
    </message>
    <message>
        <source>the trash</source>
        <translation>la corbeille</translation>
    </message>
    <message>
        <source>the holding folder</source>
        <translation>le dossier d’attente</translation>
    </message>
    <message>
        <source>the folder you chose</source>
        <translation>le dossier choisi</translation>
    </message>
    <message>
        <source>had gone to the trash</source>
        <translation>était déjà dans la corbeille</translation>
    </message>
    <message>
        <source>had gone to the holding folder of its disk</source>
        <translation>était déjà dans le dossier d’attente de son disque</translation>
    </message>
    <message>
        <source>had gone to the folder you chose</source>
        <translation>était déjà dans le dossier choisi</translation>
    </message>
    <message>
        <source>had been replaced by a link</source>
        <translation>était déjà remplacé par un lien</translation>
    </message>
    <message>
        <source>hard link</source>
        <translation>lien dur</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>lien symbolique</translation>
    </message>
    <message>
        <source>{photos} put into the trash or the holding folder, {size} to free.</source>
        <translation>Mis à la corbeille ou dans le dossier d’attente&#xa0;: {photos}, {size} à gagner.</translation>
    </message>
    <message>
        <source>{photos} replaced by links, {size} to free.</source>
        <translation>Remplacement par des liens&#xa0;: {photos}, {size} à gagner.</translation>
    </message>
    <message>
        <source>{photos} removed again, {size} to free.</source>
        <translation>De nouveau retiré&#xa0;: {photos}, {size} à gagner.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>{done} {count} left alone. {name}: {reason}</source>
        <translation>{done} Laissé tel quel&#xa0;: {count}. {name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No photo is marked. Press Enter to accept a suggestion, or Space to mark a photo.</source>
        <translation>Aucune photo n’est marquée. Entrée accepte une suggestion, Espace marque une photo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{} brought back.</source>
        <translation>Récupération&#xa0;: {}.</translation>
    </message>
    <message>
        <source>{} brought back to where they were.</source>
        <translation>Remis à leur place&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>{photos} marked · {size} to free</source>
        <translation>Marqué&#xa0;: {photos} · {size} à gagner</translation>
    </message>
    <message>
        <source>No photo marked</source>
        <translation>Aucune photo marquée</translation>
    </message>
    <message>
        <source>A bug in Simile</source>
        <translation>Une erreur dans Simile</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>Un problème inattendu est survenu</translation>
    </message>
    <message>
        <source>Your photos and the catalog are as they were before this step. You can go on. If it happens again, please send the text below to the developers of Simile.</source>
        <translation>Vos photos et le catalogue sont comme avant cette étape. Vous pouvez continuer. Si cela se reproduit, merci d’envoyer le texte ci-dessous aux auteurs de Simile.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What happened, for the developers</source>
        <translation>Ce qui s’est passé, pour ceux qui le corrigeront</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Put the text on the clipboard</source>
        <translation>Mettre le texte dans le presse-papiers</translation>
    </message>
    <message>
        <source>Close and go on</source>
        <translation>Fermer et continuer</translation>
    </message>
    <message>
        <source>{photos} on a disk without a trash: put them into {folder} instead</source>
        <translation>{photos} sur un disque sans corbeille&#xa0;: mettre plutôt dans {folder}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation>Dossier de destination</translation>
    </message>
    <message>
        <source>The photos are moved to this folder; no file in it is overwritten</source>
        <translation>Les photos sont déplacées vers ce dossier&#xa0;; aucun fichier n’y est écrasé</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder to move to</source>
        <translation>Choisir le dossier de destination</translation>
    </message>
    <message>
        <source>Keep subfolders</source>
        <translation>Garder les sous-dossiers</translation>
    </message>
    <message>
        <source>Put each photo in the same subfolder as in the library, or all side by side</source>
        <translation>Mettre chaque photo dans le même sous-dossier que dans la bibliothèque, ou toutes côte à côte</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Déplacer vers un dossier</translation>
    </message>
    <message>
        <source>Hard link: another name of the file that stays</source>
        <translation>Lien dur&#xa0;: un autre nom du fichier qui reste</translation>
    </message>
    <message>
        <source>Works on one disk only. Either name keeps the photo when the other is removed.</source>
        <translation>Sur un même disque seulement. Chaque nom conserve la photo quand l’autre est supprimé.</translation>
    </message>
    <message>
        <source>Symbolic link: a pointer to the photo that stays</source>
        <translation>Lien symbolique&#xa0;: un renvoi vers la photo qui reste</translation>
    </message>
    <message>
        <source>Works across disks. It leads nowhere once the photo that stays is moved or removed.</source>
        <translation>Fonctionne d’un disque à l’autre. Il ne mène nulle part si la photo qui reste est déplacée ou supprimée.</translation>
    </message>
    <message>
        <source>Put photos without a trash into a holding folder</source>
        <translation>Mettre les photos sans corbeille dans un dossier d’attente</translation>
    </message>
    <message>
        <source>They stay there until you delete them yourself; until then Undo brings them back</source>
        <translation>Elles y restent jusqu’à ce que vous les supprimiez&#xa0;; d’ici là, Annuler les ramène</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Looking for themes</source>
        <translation>Recherche des thèmes</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Toute la bibliothèque</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Tous les thèmes</translation>
    </message>
    <message>
        <source>Close this theme and show all of them</source>
        <translation>Fermer ce thème et les afficher tous</translation>
    </message>
    <message>
        <source>Photos to divide</source>
        <translation>Photos à répartir</translation>
    </message>
    <message>
        <source>Divide the whole library, one folder, or what was found last</source>
        <translation>Répartir toute la bibliothèque, un dossier, ou les derniers résultats</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Number of themes</source>
        <translation>Nombre de thèmes</translation>
    </message>
    <message>
        <source>How many themes to make; at the lowest end as many as suit the photos</source>
        <translation>Combien de thèmes former&#xa0;; tout à gauche, autant qu’il convient aux photos</translation>
    </message>
    <message>
        <source>Themes of the library</source>
        <translation>Thèmes de la bibliothèque</translation>
    </message>
    <message>
        <source>Double click or Enter: see all photos of a theme.</source>
        <translation>Double-clic ou Entrée&#xa0;: voir toutes les photos d’un thème.</translation>
    </message>
    <message>
        <source>Photos of the theme</source>
        <translation>Photos du thème</translation>
    </message>
    <message>
        <source>Double click or Enter: go to the photo&apos;s group, or open it.</source>
        <translation>Double-clic ou Entrée&#xa0;: aller au groupe de la photo, ou l’ouvrir.</translation>
    </message>
    <message>
        <source>No photos to divide</source>
        <translation>Aucune photo à répartir</translation>
    </message>
    <message>
        <source>Choose other photos above, or add a folder to the library.</source>
        <translation>Choisissez d’autres photos ci-dessus, ou ajoutez un dossier à la bibliothèque.</translation>
    </message>
    <message numerus="yes">
        <source>%n themes</source>
        <translation>
            <numerusform>%Ln thème</numerusform>
            <numerusform>%Ln thèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>A theme of {}</source>
        <translation>Un thème de {}</translation>
    </message>
    <message>
        <source>Search results ({})</source>
        <translation>Résultats de la recherche ({})</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Choose a folder of photos to look through</source>
        <translation>Choisir un dossier de photos à examiner</translation>
    </message>
    <message>
        <source>Try it with sample photos</source>
        <translation>Essayer avec des photos d’exemple</translation>
    </message>
    <message>
        <source>Draw a small library of sample photos and look through it</source>
        <translation>Dessiner une petite bibliothèque de photos d’exemple et l’examiner</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Analyser de nouveau</translation>
    </message>
    <message>
        <source>Look for new, changed and missing photos</source>
        <translation>Chercher les photos nouvelles, modifiées et manquantes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Read the selected files of “Not readable” again</source>
        <translation>Relire les fichiers sélectionnés de «&#xa0;Illisibles&#xa0;»</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the work and continue later</source>
        <translation>Laisser le travail en suspens, et le reprendre plus tard</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the work; what was done is kept</source>
        <translation>Arrêter le travail&#xa0;; ce qui est fait est gardé</translation>
    </message>
    <message>
        <source>Take folder out of the library</source>
        <translation>Retirer le dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>Forget the selected folder&apos;s photos; no file is touched</source>
        <translation>Oublier les photos du dossier sélectionné&#xa0;; aucun fichier n’est touché</translation>
    </message>
    <message>
        <source>Choose where the folder is now…</source>
        <translation>Choisir où est maintenant le dossier…</translation>
    </message>
    <message>
        <source>Protect the folder</source>
        <translation>Protéger le dossier</translation>
    </message>
    <message>
        <source>Never mark photos of the selected folder, neither by rule nor by hand</source>
        <translation>Ne jamais marquer les photos du dossier sélectionné, ni par règle ni à la main</translation>
    </message>
    <message>
        <source>Compare folders</source>
        <translation>Comparer les dossiers</translation>
    </message>
    <message>
        <source>See which folders hold the same photos, and what is in one of them only</source>
        <translation>Voir quels dossiers contiennent les mêmes photos, et ce qui n’est que dans l’un d’eux</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Write the groups of this list to a page with pictures, a table or a document</source>
        <translation>Écrire les groupes de cette liste dans une page illustrée, un tableau ou un document</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Close Simile; a scan continues at the next start</source>
        <translation>Fermer Simile&#xa0;; l’analyse reprend au prochain démarrage</translation>
    </message>
    <message>
        <source>Redo what was undone last</source>
        <translation>Refaire ce qui a été annulé en dernier</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <source>Everything that was removed, and what can be undone</source>
        <translation>Tout ce qui a été retiré, et ce qui peut être récupéré</translation>
    </message>
    <message>
        <source>enough for {} MP</source>
        <translation>assez pour {} MP</translation>
    </message>
    <message>
        <source>Untick what should stay (Space). A double click shows both photos large (Return).</source>
        <translation>Décochez ce qui doit rester (Espace). Un double-clic affiche les deux photos en grand (Entrée).</translation>
    </message>
    <message>
        <source>Remove nothing. What you unticked is no longer marked.</source>
        <translation>Ne rien supprimer. Ce que vous avez décoché n’est plus marqué.</translation>
    </message>
    <message numerus="yes">
        <source>%n get other names there, as their own are taken: see the last column.</source>
        <translation>
            <numerusform>%Ln y reçoit un autre nom, le sien étant pris : voir la dernière colonne.</numerusform>
            <numerusform>%Ln y reçoivent d’autres noms, les leurs étant pris : voir la dernière colonne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the last that look as they do: what stays for them was edited or mirrored, or shows less.</source>
        <translation>
            <numerusform>%Ln est la dernière à avoir cet aspect : ce qui reste à sa place est retouché, inversé ou montre moins.</numerusform>
            <numerusform>%Ln sont les dernières à avoir cet aspect : ce qui reste à leur place est retouché, inversé ou montre moins.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes, and stays</source>
        <translation>Part et reste</translation>
    </message>
    <message>
        <source>Goes:</source>
        <translation>Part :</translation>
    </message>
    <message>
        <source>Stays for it:</source>
        <translation>Reste à sa place :</translation>
    </message>
    <message>
        <source>Untick it to let this photo stay</source>
        <translation>Décochez pour que cette photo reste</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>The line before (Up)</source>
        <translation>La ligne précédente (Haut)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The next line (Down)</source>
        <translation>La ligne suivante (Bas)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Wheel: zoom both photos. Drag: move them. Double click: 100 % or the whole.</source>
        <translation>Molette : zoomer sur les deux photos. Glisser : les déplacer. Double-clic : 100 % ou entières.</translation>
    </message>
    <message>
        <source>{photos} marked, {size} to free. Nothing happens before you confirm it.</source>
        <translation>{photos} marquées, {size} à libérer. Rien ne se passe avant votre confirmation.</translation>
    </message>
    <message>
        <source>{photos} moved to the trash. {size} will be freed once you empty it.</source>
        <translation>{photos} mises à la corbeille. {size} seront libérés quand vous la viderez.</translation>
    </message>
    <message>
        <source>Stays too: you unticked it</source>
        <translation>Reste aussi : vous l’avez décochée</translation>
    </message>
    <message>
        <source>{}: the last one that looks like this</source>
        <translation>{} : la dernière qui soit ainsi</translation>
    </message>
    <message>
        <source>as {}</source>
        <translation>sous le nom {}</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Afficher en grand</translation>
    </message>
    <message>
        <source>Untick, so that it stays, or tick again</source>
        <translation>Décocher pour qu’elle reste, ou cocher de nouveau</translation>
    </message>
    <message>
        <source>Keep details that only the removed copies have (dates, places, ratings, keywords) in XMP files beside the photos that stay</source>
        <translation>Conserver les informations que seules les copies supprimées contiennent (dates, lieux, notes, mots-clés) dans des fichiers XMP à côté des photos qui restent</translation>
    </message>
    <message>
        <source>Details that only the removed copies have</source>
        <translation>Informations que seules les copies supprimées contiennent</translation>
    </message>
    <message>
        <source>{photos} read. In {groups} are identical files: {size} to free without losing a picture.</source>
        <translation>{photos} lues. {groups} contiennent des fichiers identiques : {size} à libérer sans perdre une image.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read. The list “{}” says why.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu. La liste «&#xa0;{}&#xa0;» dit pourquoi.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus. La liste «&#xa0;{}&#xa0;» dit pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture in the folders of your library. Drop another folder on this window.</source>
        <translation>Les dossiers de votre bibliothèque ne contiennent aucune image. Déposez un autre dossier sur cette fenêtre.</translation>
    </message>
    <message>
        <source>No two photos of your library are as alike as you ask for. A lower similarity may show copies.</source>
        <translation>Aucune paire de photos de votre bibliothèque n’est aussi semblable que demandé. Une similarité plus faible montrera peut-être des copies.</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Rétablir les valeurs par défaut</translation>
    </message>
    <message>
        <source>Search for a picture…</source>
        <translation>Chercher une image…</translation>
    </message>
    <message>
        <source>Choose a picture file and find its look-alikes</source>
        <translation>Choisir un fichier d’image et trouver ses semblables</translation>
    </message>
    <message>
        <source>Search for the pasted picture</source>
        <translation>Chercher l’image collée</translation>
    </message>
    <message>
        <source>Find look-alikes of the picture, file or address on the clipboard</source>
        <translation>Trouver les semblables de l’image, du fichier ou de l’adresse du presse-papiers</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Find look-alikes of this photo</source>
        <translation>Trouver les semblables de cette photo</translation>
    </message>
    <message>
        <source>Search the library for the current photo</source>
        <translation>Chercher la photo actuelle dans la bibliothèque</translation>
    </message>
    <message>
        <source>Search for a part…</source>
        <translation>Chercher une partie…</translation>
    </message>
    <message>
        <source>Draw a rectangle on any photo in the window and find look-alikes of what is in it</source>
        <translation>Tracer un rectangle sur une photo de la fenêtre et trouver ce qui ressemble à son contenu</translation>
    </message>
    <message>
        <source>Part…</source>
        <translation>Partie…</translation>
    </message>
    <message>
        <source>Go to its group</source>
        <translation>Aller à son groupe</translation>
    </message>
    <message>
        <source>Compare the chosen photo with its copies</source>
        <translation>Comparer la photo choisie avec ses copies</translation>
    </message>
    <message>
        <source>Save the results…</source>
        <translation>Enregistrer les résultats…</translation>
    </message>
    <message>
        <source>Write the results, with rank, path, score and measure, to a table (CSV) or a document (JSON)</source>
        <translation>Écrire rang, chemin, score et mesure des résultats dans un tableau (CSV) ou un document (JSON)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Copy the results as text</source>
        <translation>Copier les résultats comme texte</translation>
    </message>
    <message>
        <source>Copy rank, score and path of the results to the clipboard</source>
        <translation>Mettre rang, score et chemin des photos trouvées dans le presse-papiers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Aller au champ de recherche</translation>
    </message>
    <message>
        <source>Type a file or web address to search for</source>
        <translation>Saisir un fichier ou une adresse web à chercher</translation>
    </message>
    <message>
        <source>Choose an image model…</source>
        <translation>Choisir un modèle d’image…</translation>
    </message>
    <message>
        <source>Compare photos by what an ONNX model sees in them, for themes, map and search</source>
        <translation>Comparer les photos d’après ce qu’un modèle ONNX y voit, pour les thèmes, la carte et la recherche</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Retour aux groupes</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Accepter et continuer</translation>
    </message>
    <message>
        <source>Mark every photo but the suggested one, and go to the next group</source>
        <translation>Marquer toutes les photos sauf celle suggérée, et passer au groupe suivant</translation>
    </message>
    <message>
        <source>Mark or unmark the photo</source>
        <translation>Marquer ou démarquer la photo</translation>
    </message>
    <message>
        <source>Mark the current photo for removal, or unmark it</source>
        <translation>Marquer la photo actuelle pour la retirer, ou ôter la marque</translation>
    </message>
    <message>
        <source>Keep only this photo</source>
        <translation>Garder seulement cette photo</translation>
    </message>
    <message>
        <source>Mark every photo of the group but the current one</source>
        <translation>Marquer toutes les photos du groupe sauf l’actuelle</translation>
    </message>
    <message>
        <source>Unmark the group</source>
        <translation>Démarquer le groupe</translation>
    </message>
    <message>
        <source>Unmark all photos of the selected groups</source>
        <translation>Ôter toutes les marques des groupes sélectionnés</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>Pas un doublon</translation>
    </message>
    <message>
        <source>Never show the current photo with the suggested one again; on the suggested one: with none of the group</source>
        <translation>Ne plus jamais montrer la photo actuelle avec celle suggérée&#xa0;; si c’est elle, aucune du groupe</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>They are copies, and both stay; with the suggested photo current, the whole group stays</source>
        <translation>Ce sont des copies, et les deux restent&#xa0;; si la photo suggérée est l’actuelle, tout le groupe reste</translation>
    </message>
    <message>
        <source>Mark the copies in the folder</source>
        <translation>Marquer les copies du dossier</translation>
    </message>
    <message>
        <source>In the folder view: mark the photos of the first folder that are in the second too</source>
        <translation>Dans la vue des dossiers&#xa0;: marquer les photos du premier dossier qui sont aussi dans le second</translation>
    </message>
    <message>
        <source>Mark the copies</source>
        <translation>Marquer les copies</translation>
    </message>
    <message>
        <source>In a theme or on the map: mark the copies among the selected photos, or among all that are listed</source>
        <translation>Dans un thème ou sur la carte&#xa0;: marquer les copies parmi les photos sélectionnées, ou parmi toutes</translation>
    </message>
    <message>
        <source>Withdraw the verdict</source>
        <translation>Retirer le verdict</translation>
    </message>
    <message>
        <source>Forget what you said about the selected pairs of the list “Decided”</source>
        <translation>Oublier ce que vous avez dit des paires sélectionnées de la liste «&#xa0;Décidées&#xa0;»</translation>
    </message>
    <message>
        <source>Accept all in this list</source>
        <translation>Accepter toute la liste</translation>
    </message>
    <message>
        <source>Mark what the rules leave out in every group of the list; undecided ones are left alone</source>
        <translation>Marquer ce que les règles écartent dans chaque groupe de la liste&#xa0;; les indécis ne sont pas touchés</translation>
    </message>
    <message>
        <source>Select all groups</source>
        <translation>Sélectionner tous les groupes</translation>
    </message>
    <message>
        <source>Select every group of the list; Shift selects from one to another</source>
        <translation>Sélectionner chaque groupe de la liste&#xa0;; Maj sélectionne de l’un à l’autre</translation>
    </message>
    <message>
        <source>Keeper rules…</source>
        <translation>Règles de choix…</translation>
    </message>
    <message>
        <source>Choose which photo of a group is kept, and in which order the rules are asked</source>
        <translation>Dire quelle photo d’un groupe est gardée, et dans quel ordre les règles sont consultées</translation>
    </message>
    <message>
        <source>Unmark everything</source>
        <translation>Tout démarquer</translation>
    </message>
    <message>
        <source>Unmark all photos</source>
        <translation>Ôter toutes les marques</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>Mettre à la corbeille…</translation>
    </message>
    <message>
        <source>Put the marked photos in the trash, after asking</source>
        <translation>Mettre les photos marquées à la corbeille, après confirmation</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Déplacer vers un dossier…</translation>
    </message>
    <message>
        <source>Move the marked photos to a folder, after asking</source>
        <translation>Déplacer les photos marquées vers un dossier, après confirmation</translation>
    </message>
    <message>
        <source>Replace by links…</source>
        <translation>Remplacer par des liens…</translation>
    </message>
    <message>
        <source>Replace each marked photo by a link to the photo that stays, after asking</source>
        <translation>Mettre à la place de chaque photo marquée un lien vers celle qui reste, après confirmation</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Go to the next photo of the group</source>
        <translation>Aller à la photo suivante du groupe</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Go to the previous photo of the group</source>
        <translation>Aller à la photo précédente du groupe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the current photo in its default program</source>
        <translation>Ouvrir la photo actuelle dans son programme</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Montrer dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Open the folder of the current photo</source>
        <translation>Ouvrir le dossier de la photo actuelle</translation>
    </message>
    <message>
        <source>Divide the library by what its photos show</source>
        <translation>Répartir la bibliothèque d’après ce que montrent ses photos</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>{groups} decided, {undecided} undecided, {size} to free</source>
        <translation>{groups} décidés, {undecided} indécis, {size} à gagner</translation>
    </message>
    <message>
        <source>By the current rules: {groups} decided, {undecided} undecided, {size} to free.</source>
        <translation>Selon les règles actuelles : {groups} décidés, {undecided} indécis, {size} à gagner.</translation>
    </message>
    <message>
        <source>See the whole library; similar photos lie near each other</source>
        <translation>Voir toute la bibliothèque&#xa0;; les photos semblables sont proches les unes des autres</translation>
    </message>
    <message>
        <source>Mark all but one of the identical files in every group of the list</source>
        <translation>Marquer tous les fichiers identiques sauf un, dans chaque groupe de la liste</translation>
    </message>
    <message>
        <source>Simile ended during the last removal: {done} of {photos} were removed. The others are in place.</source>
        <translation>Simile s’est arrêté pendant la dernière suppression : {done} sur {photos} ont été supprimées. Les autres sont en place.</translation>
    </message>
    <message>
        <source>{} not marked any more: what was found out since speaks for keeping them.</source>
        <translation>{} : marque retirée, car ce qui a été découvert depuis invite à les garder.</translation>
    </message>
    <message>
        <source>Add a folder. Groups of copies appear while it is looked through. Go through the lists at the left, the safest first. Enter marks all photos of a group that are not suggested to stay and goes on; digits and Space change marks. Marked photos stay where they are until you move them to the trash or to a folder, and Undo brings them back.</source>
        <translation>Ajoutez un dossier. Des groupes de copies apparaissent pendant son examen. Parcourez les listes à gauche, la plus sûre d’abord. Entrée marque toutes les photos d’un groupe qui ne sont pas proposées pour rester et passe au suivant ; les chiffres et Espace changent les marques. Les photos marquées restent en place jusqu’à ce que vous les mettiez à la corbeille ou dans un dossier, et Annuler les ramène.</translation>
    </message>
    <message>
        <source>Mark every photo that is not suggested to stay, and go to the next group</source>
        <translation>Marquer toutes les photos non proposées pour rester, et passer au groupe suivant</translation>
    </message>
    <message>
        <source>No rule says which photo to keep in any group of this list: decide on each of them</source>
        <translation>Aucune règle ne dit quelle photo garder dans aucun groupe de cette liste : décidez pour chacun</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>No rule says which photo to keep: mark with Space what may go, or press K on the one that stays. This goes to the next group</source>
        <translation>Aucune règle ne dit quelle photo garder : marquez avec Espace ce qui peut partir, ou appuyez sur K sur celle qui reste. Ceci passe au groupe suivant</translation>
    </message>
    <message>
        <source>Show the groups of copies again</source>
        <translation>Afficher de nouveau les groupes de copies</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>On the map: draw around photos to select them</source>
        <translation>Sur la carte&#xa0;: tracer un contour autour de photos pour les sélectionner</translation>
    </message>
    <message>
        <source>Redraw the map</source>
        <translation>Redessiner la carte</translation>
    </message>
    <message>
        <source>Work out the place of every photo on the map again</source>
        <translation>Recalculer la place de chaque photo sur la carte</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Groupe suivant</translation>
    </message>
    <message>
        <source>Go to the next group of the list</source>
        <translation>Aller au groupe suivant de la liste</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Groupe précédent</translation>
    </message>
    <message>
        <source>Go to the previous group of the list</source>
        <translation>Aller au groupe précédent de la liste</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Liste suivante</translation>
    </message>
    <message>
        <source>Go to the next kind of copies</source>
        <translation>Aller au type de copies suivant</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Liste précédente</translation>
    </message>
    <message>
        <source>Go to the previous kind of copies</source>
        <translation>Aller au type de copies précédent</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>List only groups of a folder, format, camera, date or size</source>
        <translation>Ne lister que les groupes d’un dossier, d’un format, d’un appareil, d’une date ou d’une taille</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Réinitialiser les filtres</translation>
    </message>
    <message>
        <source>Clear every filter and list all groups again</source>
        <translation>Vider chaque filtre&#xa0;: lister de nouveau tous les groupes</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Look closer, at the same place in all photos</source>
        <translation>Regarder de plus près, au même endroit dans toutes les photos</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>See more, at the same place in all photos</source>
        <translation>Voir plus large, au même endroit dans toutes les photos</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show the whole photos</source>
        <translation>Montrer les photos entières</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>Every photo at its own size: one of its pixels on one pixel of the screen</source>
        <translation>Chaque photo à sa taille&#xa0;: un de ses pixels pour un pixel de l’écran</translation>
    </message>
    <message>
        <source>1:1 of the larger</source>
        <translation>1:1 de la plus grande</translation>
    </message>
    <message>
        <source>All photos equally large: one pixel of the largest on one pixel of the screen</source>
        <translation>Toutes les photos à la même taille&#xa0;: un pixel de la plus grande pour un pixel de l’écran</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Show the photos beside each other</source>
        <translation>Montrer les photos les unes à côté des autres</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Alterner</translation>
    </message>
    <message>
        <source>Alternate the photo with the suggested one in the same place; press again for the other one</source>
        <translation>Faire alterner la photo avec celle suggérée au même endroit&#xa0;; de nouveau&#xa0;: montrer l’autre</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Vue partagée</translation>
    </message>
    <message>
        <source>Show the suggested photo left of a line and the other one right of it</source>
        <translation>Montrer la photo suggérée à gauche d’une ligne et l’autre à droite</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Show where the photo differs from the suggested one, by colour</source>
        <translation>Montrer en couleur où la photo diffère de celle suggérée</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>Alternance automatique</translation>
    </message>
    <message>
        <source>Alternate the two photos automatically, or stop</source>
        <translation>Laisser les deux photos alterner d’elles-mêmes, ou s’arrêter</translation>
    </message>
    <message>
        <source>Line to the left</source>
        <translation>Ligne vers la gauche</translation>
    </message>
    <message>
        <source>Move the line of the split to the left</source>
        <translation>Déplacer la ligne de partage vers la gauche</translation>
    </message>
    <message>
        <source>Line to the right</source>
        <translation>Ligne vers la droite</translation>
    </message>
    <message>
        <source>Move the line of the split to the right</source>
        <translation>Déplacer la ligne de partage vers la droite</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Show nothing but the comparison; Esc leads back</source>
        <translation>Ne montrer que la comparaison&#xa0;; Échap ramène en arrière</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Touches et aide</translation>
    </message>
    <message>
        <source>All actions, with their keys</source>
        <translation>Tout ce qui peut être fait, avec ses touches</translation>
    </message>
    <message>
        <source>About Simile</source>
        <translation>À propos de Simile</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version et licence</translation>
    </message>
    <message>
        <source>Mark or unmark photo {}</source>
        <translation>Marquer ou démarquer la photo {}</translation>
    </message>
    <message>
        <source>Mark photo {} of the group for removal, or unmark it</source>
        <translation>Marquer la photo {} du groupe pour la retirer, ou ôter la marque</translation>
    </message>
    <message>
        <source>Not copies: choose what you like best. First is {keeper}.</source>
        <translation>Pas des copies&#xa0;: choisissez ce que vous préférez. La première est {keeper}.</translation>
    </message>
    <message>
        <source>{} cannot be removed as things are now: see the last column. The others can.</source>
        <translation>Impossible pour {} en l’état&#xa0;: voir la dernière colonne. Le reste peut partir.</translation>
    </message>
    <message>
        <source>Photos that go and photos that stay</source>
        <translation>Photos qui partent et photos qui restent</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Le faire maintenant</translation>
    </message>
    <message>
        <source>Checked: all of them can go, and what stays for them is there.</source>
        <translation>Vérifié&#xa0;: toutes peuvent partir, et ce qui reste à leur place est là.</translation>
    </message>
    <message>
        <source>Checking the files …</source>
        <translation>Vérification des fichiers …</translation>
    </message>
    <message>
        <source>Choose the folder to move to.</source>
        <translation>Choisissez le dossier de destination.</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>To take it back, restore the files from the trash of your system.</source>
        <translation>Pour revenir en arrière, restaurez les fichiers depuis la corbeille de votre système.</translation>
    </message>
    <message>
        <source>{} will be freed once you empty the trash. For each photo another one of its group stays.</source>
        <translation>{} seront libérés quand vous viderez la corbeille. Pour chaque photo, une autre de son groupe reste.</translation>
    </message>
    <message>
        <source>{} leave the library&apos;s folders. For each photo another one of its group stays.</source>
        <translation>{} quittent les dossiers de la bibliothèque. Pour chaque photo, une autre de son groupe reste.</translation>
    </message>
    <message>
        <source>{} will be freed once you empty the trash, where the replaced files go. Each name stays in its place and leads to the photo that is kept.</source>
        <translation>{} seront libérés quand vous viderez la corbeille, où vont les fichiers remplacés. Chaque nom reste à sa place et mène à la photo gardée.</translation>
    </message>
    <message>
        <source>Both files are checked again just before each move.</source>
        <translation>Les deux fichiers sont vérifiés de nouveau juste avant chaque déplacement.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>Remplacer par des liens</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Move {} to the trash?</source>
        <translation>Mettre {} à la corbeille&#xa0;?</translation>
    </message>
    <message>
        <source>Move {} to a folder?</source>
        <translation>Déplacer {} vers un dossier&#xa0;?</translation>
    </message>
    <message>
        <source>Replace {} by links?</source>
        <translation>Remplacer {} par des liens&#xa0;?</translation>
    </message>
    <message>
        <source>a file that is not in the library now</source>
        <translation>un fichier qui n’est pas dans la bibliothèque actuellement</translation>
    </message>
    <message>
        <source>{first} and {second}: {verdict}, {day}</source>
        <translation>{first} et {second}&#xa0;: {verdict}, {day}</translation>
    </message>
    <message>
        <source>Drop folders to add them to the library</source>
        <translation>Déposez des dossiers pour les ajouter à la bibliothèque</translation>
    </message>
    <message>
        <source>or a picture to find its look-alikes</source>
        <translation>ou une image pour trouver ses semblables</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Belongs with</source>
        <translation>Va avec</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée le</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>The JPEG quality, estimated from how coarsely the file is coded: 1 to 100</source>
        <translation>La qualité JPEG, estimée d’après la finesse du codage du fichier&#xa0;: 1 à 100</translation>
    </message>
    <message>
        <source>How many megapixels are enough for the detail in the photo, estimated from its sharpest edges</source>
        <translation>Combien de mégapixels suffiraient au détail de la photo, estimé d’après ses bords les plus nets</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>environ {}</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Photo {}</source>
        <translation>Photo {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>{}, better</source>
        <translation>{}, meilleur</translation>
    </message>
    <message>
        <source>{}, differs</source>
        <translation>{}, différent</translation>
    </message>
    <message>
        <source>{} (the better one)</source>
        <translation>{} (le meilleur)</translation>
    </message>
    <message>
        <source>Facts of the photos</source>
        <translation>Informations sur les photos</translation>
    </message>
    <message>
        <source>What differs is bold; ▲ is the better value.</source>
        <translation>Ce qui diffère est en gras&#xa0;; ▲ est la meilleure valeur.</translation>
    </message>
    <message>
        <source>“{}” was not found. Check its name, or that its disk is connected.</source>
        <translation>«&#xa0;{}&#xa0;» est introuvable. Vérifiez le nom, ou que le disque est connecté.</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Vider le champ</translation>
    </message>
    <message>
        <source>Photos of the group</source>
        <translation>Photos du groupe</translation>
    </message>
    <message>
        <source>All photos of the group. Choose one to compare it with the one to keep.</source>
        <translation>Toutes les photos du groupe. Choisissez-en une pour la comparer à celle à garder.</translation>
    </message>
    <message>
        <source>Any folder</source>
        <translation>Tout dossier</translation>
    </message>
    <message>
        <source>List only groups with a photo in this folder or below it</source>
        <translation>Ne lister que les groupes ayant une photo dans ce dossier ou dessous</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>List only groups with a photo of this format</source>
        <translation>Ne lister que les groupes ayant une photo de ce format</translation>
    </message>
    <message>
        <source>List only groups with a photo of this camera</source>
        <translation>Ne lister que les groupes ayant une photo de cet appareil</translation>
    </message>
    <message>
        <source>Taken since</source>
        <translation>Prise depuis</translation>
    </message>
    <message>
        <source>2019-07</source>
        <translation>2019-07</translation>
    </message>
    <message>
        <source>List only groups with a photo taken then or later</source>
        <translation>Ne lister que les groupes ayant une photo prise alors ou plus tard</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>Prise jusqu’au</translation>
    </message>
    <message>
        <source>2021-12-24</source>
        <translation>2021-12-24</translation>
    </message>
    <message>
        <source>List only groups with a photo taken then or earlier</source>
        <translation>Ne lister que les groupes ayant une photo prise alors ou plus tôt</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>Taille minimale</translation>
    </message>
    <message>
        <source>List only groups with a photo of this size or more</source>
        <translation>Ne lister que les groupes ayant une photo de cette taille ou plus</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>Taille maximale</translation>
    </message>
    <message>
        <source>List only groups with a photo of this size or less</source>
        <translation>Ne lister que les groupes ayant une photo de cette taille ou moins</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>It cannot be reached. Its photos are remembered.</source>
        <translation>Il est inaccessible. Ses photos restent en mémoire.</translation>
    </message>
    <message>
        <source>It is protected: its photos are never marked.</source>
        <translation>Il est protégé&#xa0;: ses photos ne sont jamais marquées.</translation>
    </message>
    <message>
        <source>{} (offline)</source>
        <translation>{} (hors ligne)</translation>
    </message>
    <message>
        <source>{}, protected</source>
        <translation>{}, protégé</translation>
    </message>
    <message>
        <source>{} is a folder. Add it to the library to look through its photos?</source>
        <translation>{} est un dossier. L’ajouter à la bibliothèque pour examiner ses photos&#xa0;?</translation>
    </message>
    <message>
        <source>These are {} folders. Add them to the library to look through their photos?</source>
        <translation>Ce sont {} dossiers. Les ajouter à la bibliothèque pour examiner leurs photos&#xa0;?</translation>
    </message>
    <message>
        <source>Add a folder of photos</source>
        <translation>Ajouter un dossier de photos</translation>
    </message>
    <message>
        <source>{} is protected now: no rule and no key marks its photos, and no action takes them.</source>
        <translation>{} est maintenant protégé&#xa0;: ni règle ni touche ne marque ses photos, et aucune action ne les prend.</translation>
    </message>
    <message>
        <source>{} is no longer protected: its photos can be marked again.</source>
        <translation>{} n’est plus protégé&#xa0;: ses photos peuvent de nouveau être marquées.</translation>
    </message>
    <message>
        <source>Choose a folder in the list at the left first.</source>
        <translation>Choisissez d’abord un dossier dans la liste de gauche.</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>L’ajouter de nouveau</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter le dossier</translation>
    </message>
    <message>
        <source>Add folders</source>
        <translation>Ajouter les dossiers</translation>
    </message>
    <message>
        <source>{} is no longer part of the library. Its files are as they were.</source>
        <translation>{} ne fait plus partie de la bibliothèque. Ses fichiers sont comme avant.</translation>
    </message>
    <message>
        <source>Comparing the folders</source>
        <translation>Comparaison des dossiers</translation>
    </message>
    <message>
        <source>Looking for photos that are in two of them.</source>
        <translation>Recherche de ce qui est dans deux d’entre eux.</translation>
    </message>
    <message>
        <source>No two folders of your library hold the same photo.</source>
        <translation>Aucun dossier de votre bibliothèque ne partage de photo avec un autre.</translation>
    </message>
    <message>
        <source>Folders that hold the same photos</source>
        <translation>Dossiers qui contiennent les mêmes photos</translation>
    </message>
    <message>
        <source>Folders that overlap</source>
        <translation>Dossiers qui se recoupent</translation>
    </message>
    <message>
        <source>Each folder, the one that holds the same photos, and how many of them</source>
        <translation>Chaque dossier, celui qui contient les mêmes photos, et combien</translation>
    </message>
    <message>
        <source>Only in the first folder</source>
        <translation>Seulement dans le premier dossier</translation>
    </message>
    <message>
        <source>In both folders</source>
        <translation>Dans les deux dossiers</translation>
    </message>
    <message>
        <source>Show the photos that are in the first folder and not in the second</source>
        <translation>Montrer les photos qui sont dans le premier dossier et pas dans le second</translation>
    </message>
    <message>
        <source>Show the photos of the first folder that are in the second too</source>
        <translation>Montrer les photos du premier dossier qui sont aussi dans le second</translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation>Photos du dossier</translation>
    </message>
    <message>
        <source>No folders overlap</source>
        <translation>Aucun dossier ne se recoupe</translation>
    </message>
    <message>
        <source>Only in the first ({})</source>
        <translation>Seulement dans le premier ({})</translation>
    </message>
    <message>
        <source>In both ({})</source>
        <translation>Dans les deux ({})</translation>
    </message>
    <message>
        <source>By colours and layout</source>
        <translation>Par couleurs et composition</translation>
    </message>
    <message>
        <source>What photos are compared by</source>
        <translation>D’après quoi les photos sont comparées</translation>
    </message>
    <message>
        <source>What photos are compared by: colours and layout, or what an image model sees in them</source>
        <translation>D’après quoi les photos sont comparées&#xa0;: couleurs et composition, ou ce qu’un modèle d’image y voit</translation>
    </message>
    <message>
        <source>Simile&apos;s own image model</source>
        <translation>Le modèle d’image de Simile</translation>
    </message>
    <message>
        <source>{count} dimensions with {percent} % of the variance. Click to compare by something else.</source>
        <translation>{count} dimensions avec {percent}&#xa0;% de la variance. Cliquez pour comparer d’après autre chose.</translation>
    </message>
    <message>
        <source>Colours and layout</source>
        <translation>Couleurs et composition</translation>
    </message>
    <message>
        <source>By {}</source>
        <translation>Par {}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>What was done is kept. Open this page again to go on.</source>
        <translation>Ce qui est fait est gardé. Rouvrez cette page pour continuer.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Ce calcul n’a pas abouti</translation>
    </message>
    <message>
        <source>Choose an image model</source>
        <translation>Choisir un modèle d’image</translation>
    </message>
    <message>
        <source>Image models (*.onnx)</source>
        <translation>Modèles d’image (*.onnx)</translation>
    </message>
    <message>
        <source>{} marked. Nothing is touched before you confirm it.</source>
        <translation>Marqué&#xa0;: {}. Rien n’est touché avant votre confirmation.</translation>
    </message>
    <message>
        <source>There is no copy among these photos: only photos that exist twice are ever marked.</source>
        <translation>Il n’y a pas de copie parmi ces photos&#xa0;: seul ce qui existe en double est marqué.</translation>
    </message>
    <message>
        <source>No program is set to open {}. Show it in the file manager instead.</source>
        <translation>Aucun programme n’ouvre {}. Montrez-le plutôt dans le gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>Keep {name}: {reason}</source>
        <translation>Garder {name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>dès {}</translation>
    </message>
    <message>
        <source>{photos} · {size} to free</source>
        <translation>{photos} · {size} à gagner</translation>
    </message>
    <message>
        <source>Undecided: {}</source>
        <translation>Indécis&#xa0;: {}</translation>
    </message>
    <message>
        <source>{} no longer there</source>
        <translation>{} disparues</translation>
    </message>
    <message>
        <source>{relation}, {score}</source>
        <translation>{relation}, {score}</translation>
    </message>
    <message>
        <source>To be kept: {}</source>
        <translation>À garder&#xa0;: {}</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Groups of photos that show the same picture</source>
        <translation>Groupes de photos qui montrent la même image</translation>
    </message>
    <message>
        <source>Up and Down: other group. Left and Right: other photo. Space: mark. Enter: accept.</source>
        <translation>Haut et Bas&#xa0;: autre groupe. Gauche et Droite&#xa0;: autre photo. Espace&#xa0;: marquer. Entrée&#xa0;: accepter.</translation>
    </message>
    <message>
        <source>Order of the groups</source>
        <translation>Ordre des groupes</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordres</translation>
    </message>
    <message>
        <source>In which order the groups are listed</source>
        <translation>Dans quel ordre les groupes sont listés</translation>
    </message>
    <message>
        <source>Folder or name</source>
        <translation>Dossier ou nom</translation>
    </message>
    <message>
        <source>Filter by folder or name</source>
        <translation>Filtrer par dossier ou nom</translation>
    </message>
    <message>
        <source>List only groups with a photo whose folder or name contains this</source>
        <translation>Ne lister que les groupes ayant une photo dont le dossier ou le nom contient ceci</translation>
    </message>
    <message>
        <source>{shown} of {groups}</source>
        <translation>{shown} sur {groups}</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Fermer l’aide</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Comment ça marche</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Everything that was done with photos, the latest first</source>
        <translation>Tout ce qui a été fait avec les photos, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Its files</source>
        <translation>Fichiers concernés</translation>
    </message>
    <message>
        <source>The files of the chosen line. Select some to reverse only those.</source>
        <translation>Les fichiers de la ligne choisie. Sélectionnez-en certains pour n’annuler que ceux-là.</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>Rien n’a encore été retiré.</translation>
    </message>
    <message>
        <source>What was done with photos</source>
        <translation>Ce qui a été fait avec les photos</translation>
    </message>
    <message>
        <source>Bring the selected files back, or all of the chosen line</source>
        <translation>Récupérer les fichiers sélectionnés, ou tous ceux de la ligne choisie</translation>
    </message>
    <message>
        <source>Remove the selected files again, or all of the chosen line that were undone</source>
        <translation>Retirer de nouveau les fichiers sélectionnés, ou tous ceux de la ligne choisie qui étaient revenus</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Fermer l’historique</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>pas commencé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>the system&apos;s trash</source>
        <translation>la corbeille du système</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>Mis à la corbeille</translation>
    </message>
    <message>
        <source>Put into the holding folder</source>
        <translation>Mis dans le dossier d’attente</translation>
    </message>
    <message>
        <source>Moved to a folder</source>
        <translation>Déplacé vers un dossier</translation>
    </message>
    <message>
        <source>Replaced by a hard link</source>
        <translation>Remplacé par un lien dur</translation>
    </message>
    <message>
        <source>Replaced by a symbolic link</source>
        <translation>Remplacé par un lien symbolique</translation>
    </message>
    <message>
        <source>Reading the file is not allowed.</source>
        <translation>La lecture du fichier n’est pas autorisée.</translation>
    </message>
    <message>
        <source>The file cannot be read: {}</source>
        <translation>Impossible de lire le fichier&#xa0;: {}</translation>
    </message>
    <message>
        <source>Dark grey: alike. The brighter the colour, the more the photos differ; the brightest is {} of 255 levels.</source>
        <translation>Gris foncé&#xa0;: pareil. Plus la couleur est vive, plus les photos diffèrent&#xa0;; la plus vive vaut {} niveaux sur 255.</translation>
    </message>
    <message>
        <source>Nothing differs visibly.</source>
        <translation>Rien ne diffère visiblement.</translation>
    </message>
    <message>
        <source>Ignored: a different contrast.</source>
        <translation>Non compté&#xa0;: un autre contraste.</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Comparaison …</translation>
    </message>
    <message>
        <source>Colours of the difference</source>
        <translation>Couleurs de la différence</translation>
    </message>
    <message>
        <source>Less than 0.1 % differs visibly.</source>
        <translation>Moins de 0,1&#xa0;% diffère visiblement.</translation>
    </message>
    <message>
        <source>Ignored: {} % darker.</source>
        <translation>Non compté&#xa0;: {}&#xa0;% plus sombre.</translation>
    </message>
    <message>
        <source>Ignored: {} % lighter.</source>
        <translation>Non compté&#xa0;: {}&#xa0;% plus clair.</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>pareil</translation>
    </message>
    <message>
        <source>very different</source>
        <translation>très différent</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>{} % differs visibly.</source>
        <translation>{}&#xa0;% diffère visiblement.</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Dessin de la carte</translation>
    </message>
    <message>
        <source>Highlight results</source>
        <translation>Montrer les résultats</translation>
    </message>
    <message>
        <source>Highlight the photos of the last search</source>
        <translation>Faire ressortir les photos de la dernière recherche</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Toute la carte</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Montrer toute la carte (0)</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>Photos sélectionnées</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Rien à dessiner encore</translation>
    </message>
    <message>
        <source>Add a folder of photos to the library first.</source>
        <translation>Ajoutez d’abord un dossier de photos à la bibliothèque.</translation>
    </message>
    <message>
        <source>Map of {}</source>
        <translation>Carte de {}</translation>
    </message>
    <message>
        <source>Highlight results ({})</source>
        <translation>Montrer les résultats ({})</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>Sélection&#xa0;: {}</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>Carte de la bibliothèque</translation>
    </message>
    <message>
        <source>Photos that show similar things lie near each other</source>
        <translation>Les photos qui montrent des choses semblables sont proches</translation>
    </message>
    <message>
        <source>The same file, byte for byte, more than once. Accepting marks all but one of these; other photos of the group stay. Nothing is lost with a copy.</source>
        <translation>Le même fichier, octet pour octet, plus d’une fois. Accepter marque tous ces fichiers sauf un ; les autres photos du groupe restent. Rien n’est perdu avec une copie.</translation>
    </message>
    <message>
        <source>How similar photos must be to form a group. The bars say how many groups there are then. No new scan is needed.</source>
        <translation>À quel point des photos doivent se ressembler pour former un groupe. Les barres indiquent combien de groupes il y a alors. Aucune nouvelle analyse n’est nécessaire.</translation>
    </message>
    <message>
        <source>original and edit, each there once</source>
        <translation>original et retouche, une fois chacun</translation>
    </message>
    <message>
        <source>the best one does not match all others</source>
        <translation>la meilleure ne correspond pas à toutes</translation>
    </message>
    <message>
        <source>only another one has a RAW file or video</source>
        <translation>seule une autre a un RAW ou une vidéo</translation>
    </message>
    <message>
        <source>the largest may be a mere enlargement</source>
        <translation>la plus grande est peut-être agrandie</translation>
    </message>
    <message>
        <source>the whole is less sharp than a part of it</source>
        <translation>l’ensemble est moins net qu’une partie</translation>
    </message>
    <message>
        <source>they are the same file</source>
        <translation>c’est le même fichier</translation>
    </message>
    <message>
        <source>More details: date, place, stars</source>
        <translation>Plus d’informations : date, lieu, étoiles</translation>
    </message>
    <message>
        <source>As the camera wrote it</source>
        <translation>Telle que l’appareil l’a écrite</translation>
    </message>
    <message>
        <source>More copies look like it</source>
        <translation>Plus de copies lui ressemblent</translation>
    </message>
    <message>
        <source>Keep the photo that names its camera and no program for editing photos.</source>
        <translation>Garder la photo qui nomme son appareil et aucun logiciel de retouche.</translation>
    </message>
    <message>
        <source>Keep a file that loses nothing, such as a PNG, or else the JPEG of the highest quality; silent where a quality is unknown.</source>
        <translation>Garder un fichier sans perte, un PNG par exemple, sinon le JPEG de la meilleure qualité ; sans avis si une qualité est inconnue.</translation>
    </message>
    <message>
        <source>not framed</source>
        <translation>sans cadre</translation>
    </message>
    <message>
        <source>not cropped</source>
        <translation>non recadrée</translation>
    </message>
    <message>
        <source>most details: date, place, stars</source>
        <translation>le plus d’informations : date, lieu, étoiles</translation>
    </message>
    <message>
        <source>as the camera wrote it</source>
        <translation>telle que l’appareil l’a écrite</translation>
    </message>
    <message>
        <source>nearly all copies look like it</source>
        <translation>presque toutes les copies lui ressemblent</translation>
    </message>
    <message>
        <source>another one is the camera&apos;s own file</source>
        <translation>une autre est le fichier d’origine de l’appareil</translation>
    </message>
    <message>
        <source>{name} and {edits}</source>
        <translation>{name} et {edits}</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%Ln retouche</numerusform>
            <numerusform>%Ln retouches</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules are asked from top to bottom, and each leaves only the photos that are best by it. Where several are left at the end, the group is undecided: you choose. Of each edit the best photo stays.</source>
        <translation>Les règles sont appliquées de haut en bas, et chacune ne laisse que les meilleures photos selon elle. S’il en reste plusieurs à la fin, le groupe est indécis : à vous de choisir. De chaque retouche, la meilleure photo reste.</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Hash and colours: distance</source>
        <translation>Hachage et couleurs&#xa0;: distance</translation>
    </message>
    <message>
        <source>Hash and colours: angle</source>
        <translation>Hachage et couleurs&#xa0;: angle</translation>
    </message>
    <message>
        <source>Structure over distance</source>
        <translation>Structure sur distance</translation>
    </message>
    <message>
        <source>What a model sees</source>
        <translation>Ce qu’un modèle voit</translation>
    </message>
    <message>
        <source>Copies first, measured place by place: 100 % is the same picture, 75 % and more a copy. What only looks alike, in colours and layout, stays below 60 %.</source>
        <translation>Les copies d’abord, mesurées point par point&#xa0;: 100&#xa0;% est la même image, à partir de 75&#xa0;% une copie. Ce qui ne se ressemble que par couleurs et composition reste sous 60&#xa0;%.</translation>
    </message>
    <message>
        <source>The colours in the middle and around it, whatever their places: 100 % are the same colours in the same amounts, 0 % no colour in common.</source>
        <translation>Les couleurs au centre et autour, où qu’elles soient&#xa0;: 100&#xa0;% sont les mêmes couleurs en mêmes quantités, 0&#xa0;% aucune couleur commune.</translation>
    </message>
    <message>
        <source>Lights and darks at the same places, whatever the colours (SSIM): 100 % is the same picture, 0 % has nothing in common.</source>
        <translation>Clairs et sombres aux mêmes endroits, quelles que soient les couleurs (SSIM)&#xa0;: 100&#xa0;% est la même image, 0&#xa0;% n’a rien en commun.</translation>
    </message>
    <message>
        <source>How near the fingerprints lie, perceptual hash and colours as one (Euclidean distance): 100 % is the same place, 0 % no bit and no colour in common.</source>
        <translation>La proximité des empreintes, hachage perceptuel et couleurs ensemble (distance euclidienne)&#xa0;: 100&#xa0;% est le même point, 0&#xa0;% aucun bit et aucune couleur en commun.</translation>
    </message>
    <message>
        <source>The angle between the fingerprints, perceptual hash and colours as one: 100 % is the same direction, 0 % a right angle.</source>
        <translation>L’angle entre les empreintes, hachage perceptuel et couleurs ensemble&#xa0;: 100&#xa0;% est la même direction, 0&#xa0;% un angle droit.</translation>
    </message>
    <message>
        <source>Structure (SSIM) divided by the distance of the fingerprints: high only where both are alike; 50 % where the two are equal.</source>
        <translation>La structure (SSIM) divisée par la distance des empreintes&#xa0;: élevée seulement où les deux se ressemblent&#xa0;; 50&#xa0;% où les deux sont égales.</translation>
    </message>
    <message>
        <source>What the image model sees in the pictures, whatever their colours and places: 100 % is the same to it, 0 % has nothing in common.</source>
        <translation>Ce que le modèle voit dans les images, quels que soient couleurs et endroits&#xa0;: 100&#xa0;% est pareil pour lui, 0&#xa0;% n’a rien en commun.</translation>
    </message>
    <message>
        <source>Photo {number}: {name}</source>
        <translation>Photo {number}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Answer the message</source>
        <translation>Répondre au message</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Most space to free</source>
        <translation>Le plus d’espace à gagner</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>Les plus semblables d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Le plus de photos d’abord</translation>
    </message>
    <message>
        <source>By folder and name</source>
        <translation>Par dossier et nom</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>Est dans</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>Dans les deux</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>Seulement dans le premier</translation>
    </message>
    <message>
        <source>Size in both</source>
        <translation>Taille dans les deux</translation>
    </message>
    <message>
        <source>{} left unmarked: better than the copy in the other folder.</source>
        <translation>Non marqué&#xa0;: {}, mieux que la copie de l’autre dossier.</translation>
    </message>
    <message>
        <source>Time for each photo</source>
        <translation>Durée par photo</translation>
    </message>
    <message>
        <source>How long each photo is shown</source>
        <translation>Combien de temps chaque photo est montrée</translation>
    </message>
    <message>
        <source>Place of the line</source>
        <translation>Place de la ligne</translation>
    </message>
    <message>
        <source>Move the line between the two photos</source>
        <translation>Déplacer la ligne entre les deux photos</translation>
    </message>
    <message>
        <source>{} seconds each</source>
        <translation>{} secondes chacune</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: move. Double click: 100 % or the whole.</source>
        <translation>Molette&#xa0;: zoom. Glisser&#xa0;: déplacer. Double-clic&#xa0;: 100&#xa0;% ou l’ensemble.</translation>
    </message>
    <message>
        <source>Photo {number} of two: {name}</source>
        <translation>Photo {number} sur deux&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{first} and {second} on one spot</source>
        <translation>{first} et {second} au même endroit</translation>
    </message>
    <message>
        <source>{number}  {name}</source>
        <translation>{number}  {name}</translation>
    </message>
    <message>
        <source>Draw a rectangle on a photo to search for what is in it. Arrow keys move it, with Shift its size, Enter searches, Esc ends.</source>
        <translation>Tracez un rectangle sur une photo pour chercher ce qu’il contient. Les flèches le déplacent, avec Maj changent sa taille, Entrée cherche, Échap termine.</translation>
    </message>
    <message>
        <source>Choose a part of a photo</source>
        <translation>Choisir une partie d’une photo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Wheel: zoom all photos. Drag: move them. Double click: 100 % or the whole.</source>
        <translation>Molette&#xa0;: zoom de toutes les photos. Glisser&#xa0;: les déplacer. Double-clic&#xa0;: 100&#xa0;% ou l’ensemble.</translation>
    </message>
    <message>
        <source>The first of the group</source>
        <translation>La première du groupe</translation>
    </message>
    <message>
        <source>Remove photo {number}: {name}</source>
        <translation>Retirer la photo {number}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Mark this photo for removal ({}). Nothing happens before you confirm.</source>
        <translation>Marquer cette photo pour la retirer ({}). Rien ne se passe avant votre confirmation.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Everything could be read</source>
        <translation>Tout a pu être lu</translation>
    </message>
    <message>
        <source>Files that cannot be read are listed here.</source>
        <translation>Les fichiers illisibles sont listés ici.</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Double click or Enter: show the file in the file manager.</source>
        <translation>Double-clic ou Entrée&#xa0;: montrer le fichier dans le gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>How much of this step is done</source>
        <translation>Combien de cette étape est fait</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Recherche de photos</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Lecture des photos</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Looking closely at copies</source>
        <translation>Examen attentif des copies</translation>
    </message>
    <message>
        <source>Describing photos</source>
        <translation>Description des photos</translation>
    </message>
    <message>
        <source>Arranging photos</source>
        <translation>Disposition des photos</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Moving files</source>
        <translation>Déplacement des fichiers</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>{} left alone</source>
        <translation>laissés tels quels : {}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs so far</source>
        <translation>
            <numerusform>%Ln paire jusqu’ici</numerusform>
            <numerusform>%Ln paires jusqu’ici</numerusform>
        </translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} par seconde</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>encore {}</translation>
    </message>
    <message>
        <source>{} not readable</source>
        <translation>illisibles&#xa0;: {}</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation>{done} jusqu’ici</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Votre image</translation>
    </message>
    <message>
        <source>The picture that was searched for</source>
        <translation>L’image qui a été cherchée</translation>
    </message>
    <message>
        <source>Chosen photo</source>
        <translation>Photo choisie</translation>
    </message>
    <message>
        <source>A part of {}</source>
        <translation>Une partie de {}</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%Ln paire</numerusform>
            <numerusform>%Ln paires</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, marked for removal</source>
        <translation>{}, marquée pour suppression</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Le fichier n’est pas là.</translation>
    </message>
    <message>
        <source>{count}, {queue}. {why}</source>
        <translation>{count}, {queue}. {why}</translation>
    </message>
    <message>
        <source>Only photos are compared: videos and other files of the folder are not looked at.</source>
        <translation>Seules les photos sont comparées&#xa0;: les vidéos et les autres fichiers du dossier ne sont pas examinés.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are better than their copies there.</source>
        <translation>
            <numerusform>%Ln photo est meilleure que ses copies là-bas.</numerusform>
            <numerusform>%Ln photos sont meilleures que leurs copies là-bas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the photos of {folder} are in {other}, {photos} only in {folder}.</source>
        <translation>{share} des photos de {folder} sont dans {other}, seulement dans {folder}&#xa0;: {photos}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>All photos of {folder} are in {other}.</source>
        <translation>Toutes les photos de {folder} sont dans {other}.</translation>
    </message>
    <message>
        <source>That was the last group of this list. The marked photos can go to the trash now.</source>
        <translation>C’était le dernier groupe de cette liste. Ce qui est marqué peut maintenant aller à la corbeille.</translation>
    </message>
    <message>
        <source>{photos} moved to {folder}.</source>
        <translation>{photos}&#xa0;: déplacement vers {folder} terminé.</translation>
    </message>
    <message>
        <source>Nothing can be taken back now. The history says where files went: perhaps to a disk that is away.</source>
        <translation>Rien ne peut être annulé maintenant. L’historique dit où sont allés les fichiers&#xa0;: peut-être sur un disque absent.</translation>
    </message>
    <message>
        <source>Undo brings them back, also after a restart.</source>
        <translation>Annuler les ramène, même après un redémarrage.</translation>
    </message>
    <message numerus="yes">
        <source>%n RAW files or videos go of which there are no others, as the photos that stay have none. The first: {}</source>
        <translation>
            <numerusform>%Ln fichier RAW ou vidéo part sans qu’il en existe d’autre, car les photos qui restent n’en ont pas&#xa0;: {}</numerusform>
            <numerusform>%Ln fichiers RAW ou vidéos partent sans qu’il en existe d’autres, car les photos qui restent n’en ont pas. Le premier&#xa0;: {}</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks are as they were before.</source>
        <translation>Les marques sont de nouveau comme avant.</translation>
    </message>
    <message>
        <source>with the reason</source>
        <translation>avec la raison</translation>
    </message>
    <message>
        <source>{groups}, {size} to free</source>
        <translation>{groups}, {size} à gagner</translation>
    </message>
    <message>
        <source>no copies</source>
        <translation>pas des copies</translation>
    </message>
    <message>
        <source>{} to free</source>
        <translation>{} à gagner</translation>
    </message>
    <message>
        <source>pairs that are not asked again</source>
        <translation>ne sont plus proposées</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>Toutes les copies</translation>
    </message>
    <message>
        <source>Identical files</source>
        <translation>Fichiers identiques</translation>
    </message>
    <message>
        <source>Identical pixels</source>
        <translation>Pixels identiques</translation>
    </message>
    <message>
        <source>Re-saved or resized</source>
        <translation>Autre taille ou qualité</translation>
    </message>
    <message>
        <source>Rotated or mirrored</source>
        <translation>Pivotées, en miroir</translation>
    </message>
    <message>
        <source>Cropped or framed</source>
        <translation>Recadrées, encadrées</translation>
    </message>
    <message>
        <source>Recoloured or edited</source>
        <translation>Recolorées, retouchées</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Indécis</translation>
    </message>
    <message>
        <source>Similar shots</source>
        <translation>Prises de vue proches</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidées</translation>
    </message>
    <message>
        <source>The same picture with different metadata: dates, place, keywords.</source>
        <translation>La même image avec d’autres informations dans le fichier&#xa0;: dates, lieu, mots-clés.</translation>
    </message>
    <message>
        <source>The same picture saved again: other format, quality or size.</source>
        <translation>La même image réenregistrée&#xa0;: autre format, qualité ou taille.</translation>
    </message>
    <message>
        <source>The same picture turned or mirrored.</source>
        <translation>La même image pivotée ou en miroir.</translation>
    </message>
    <message>
        <source>A part of the picture, or the picture inside a frame or a screenshot.</source>
        <translation>Une partie de l’image, ou l’image dans un cadre ou une capture d’écran.</translation>
    </message>
    <message>
        <source>The same picture with other colours, a filter, a caption or a retouched spot.</source>
        <translation>La même image avec d’autres couleurs, un filtre, une légende ou un endroit retouché.</translation>
    </message>
    <message>
        <source>Copies of any kind where your rules do not say which one to keep.</source>
        <translation>Copies de tout type dont vos règles ne disent pas laquelle garder.</translation>
    </message>
    <message>
        <source>Shots of one scene, seconds apart. These are not copies: choose what you like best.</source>
        <translation>Prises d’une même scène à quelques secondes. Ce ne sont pas des copies&#xa0;: choisissez ce que vous préférez.</translation>
    </message>
    <message>
        <source>Files that could not be read as photos, each with its reason.</source>
        <translation>Fichiers qui n’ont pas pu être lus comme photos, chacun avec sa raison.</translation>
    </message>
    <message>
        <source>Pairs that you called no duplicates, or keep both of. They are not asked again.</source>
        <translation>Photos dont vous avez dit qu’elles ne sont pas des doublons, ou doivent rester toutes deux. Elles ne sont plus proposées.</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>Fichier identique</translation>
    </message>
    <message>
        <source>Re-saved</source>
        <translation>Réenregistrée</translation>
    </message>
    <message>
        <source>Resized</source>
        <translation>Redimensionnée</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Pivotée</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>En miroir</translation>
    </message>
    <message>
        <source>Cropped</source>
        <translation>Recadrée</translation>
    </message>
    <message>
        <source>Framed</source>
        <translation>Encadrée</translation>
    </message>
    <message>
        <source>Recoloured</source>
        <translation>Recolorée</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Retouchée</translation>
    </message>
    <message>
        <source>Similar shot</source>
        <translation>Prise de vue proche</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Laissés tels quels</translation>
    </message>
    <message>
        <source>Files that were left alone</source>
        <translation>Fichiers laissés tels quels</translation>
    </message>
    <message>
        <source>Each file that was left alone, and why</source>
        <translation>Chaque fichier laissé tel quel, et pourquoi</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Fermer la liste</translation>
    </message>
    <message>
        <source>These files are as they were:</source>
        <translation>Ces fichiers sont comme avant&#xa0;:</translation>
    </message>
    <message>
        <source>to the trash of its disk</source>
        <translation>à la corbeille du disque</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Stays for it</source>
        <translation>Reste à sa place</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>a hard link takes its place</source>
        <translation>un lien dur prend sa place</translation>
    </message>
    <message>
        <source>a symbolic link takes its place</source>
        <translation>un lien symbolique prend sa place</translation>
    </message>
    <message>
        <source>{name} + {files}</source>
        <translation>{name} + {files}</translation>
    </message>
    <message>
        <source>stays: {}</source>
        <translation>reste&#xa0;: {}</translation>
    </message>
    <message>
        <source>to {}</source>
        <translation>vers {}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation>Page illustrée</translation>
    </message>
    <message>
        <source>Table for a spreadsheet</source>
        <translation>Tableau pour un tableur</translation>
    </message>
    <message>
        <source>Document for programs</source>
        <translation>Document pour programmes</translation>
    </message>
    <message>
        <source>There is no group in this list to report.</source>
        <translation>Il n’y a aucun groupe dans cette liste pour un rapport.</translation>
    </message>
    <message>
        <source>The report is saved: {}</source>
        <translation>Le rapport est enregistré&#xa0;: {}</translation>
    </message>
    <message>
        <source>No photo is changed, and undo takes these files back too.</source>
        <translation>Aucune photo n’est modifiée, et Annuler reprend aussi ces fichiers.</translation>
    </message>
    <message>
        <source>Each photo that stays, and what would be written beside it</source>
        <translation>Chaque photo qui reste, et ce qui serait écrit à côté</translation>
    </message>
    <message>
        <source>{name}: {facts}</source>
        <translation>{name}&#xa0;: {facts}</translation>
    </message>
    <message>
        <source>taken {}</source>
        <translation>prise le {}</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>«&#xa0;{}&#xa0;»</translation>
    </message>
    <message>
        <source>{name}: {relation}, {score}</source>
        <translation>{name}&#xa0;: {relation}, {score}</translation>
    </message>
    <message>
        <source>{path}
{score} by {measure}: {explanation}</source>
        <translation>{path}
{score} par {measure}&#xa0;: {explanation}</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Classé par</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>Score minimal</translation>
    </message>
    <message>
        <source>Show only photos with at least this score</source>
        <translation>Ne montrer que les photos au moins aussi semblables</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Number of results</source>
        <translation>Nombre maximal de résultats</translation>
    </message>
    <message>
        <source>How many photos to show at most: choose or type a number</source>
        <translation>Combien de photos montrer au plus&#xa0;: choisissez ou saisissez un nombre</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>No photo is similar enough to this picture</source>
        <translation>Aucune photo ne ressemble autant à cette image</translation>
    </message>
    <message>
        <source>Your library holds no photos yet. Add the folder where it may be.</source>
        <translation>Votre bibliothèque ne contient pas encore de photos. Ajoutez le dossier où elle peut être.</translation>
    </message>
    <message>
        <source>There is no photo to compare it with</source>
        <translation>Il n’y a aucune photo à comparer</translation>
    </message>
    <message>
        <source>Your photos are still being read. Search again in a moment.</source>
        <translation>Vos photos sont encore en cours de lecture. Cherchez de nouveau dans un instant.</translation>
    </message>
    <message>
        <source>Photos that look like the picture</source>
        <translation>Photos qui ressemblent à l’image</translation>
    </message>
    <message>
        <source>Double click or Enter: go to its group, or open it.</source>
        <translation>Double-clic ou Entrée&#xa0;: aller à son groupe, ou l’ouvrir.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is in the trash or a holding folder. Keep another one.</source>
        <translation>La photo à garder, {path}, est dans la corbeille ou dans un dossier d’attente. Gardez-en une autre.</translation>
    </message>
    <message>
        <source>It is in the trash or a holding folder already.</source>
        <translation>Elle est déjà dans la corbeille ou dans un dossier d’attente.</translation>
    </message>
    <message>
        <source>It is no longer here: {path}.</source>
        <translation>Elle n’est plus ici&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>{path} was changed after Simile wrote it, so undo will leave it.</source>
        <translation>{path} a été modifié après que Simile l’a écrit&#xa0;: l’annulation n’y touchera pas.</translation>
    </message>
    <message>
        <source>{path} is damaged (its tables are not those of version {done}).</source>
        <translation>{path} est endommagé (ses tables ne sont pas celles de la version {done}).</translation>
    </message>
    <message>
        <source>{path} is on a network drive ({kind}), which does not keep a catalog safe: two programs may write it at once. Choose a file on a disk of this computer.</source>
        <translation>{path} se trouve sur un lecteur réseau ({kind}), où un catalogue n’est pas en sécurité&#xa0;: deux programmes peuvent y écrire à la fois. Choisissez un fichier sur un disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>The file is being written by another program. It is read at the next scan.</source>
        <translation>Un autre programme est en train d’écrire ce fichier. Il sera lu à la prochaine analyse.</translation>
    </message>
    <message>
        <source>The server answered {code} {reason}.</source>
        <translation>Le serveur a répondu {code} {reason}.</translation>
    </message>
    <message>
        <source>{cause}. Check the address.</source>
        <translation>{cause}. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The server has nothing at that address ({code}). Check the address.</source>
        <translation>Le serveur n’a rien à cet endroit ({code}). Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The server refuses to give it to Simile ({code}). Save the picture and search by file.</source>
        <translation>Le serveur refuse l’image à Simile ({code}). Enregistrez-la et cherchez avec le fichier.</translation>
    </message>
    <message>
        <source>The server is busy or out of order ({code}). Try again later.</source>
        <translation>Le serveur est surchargé ou en panne ({code}). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server sends from one address to the next and to none of the web ({code}).</source>
        <translation>Le serveur renvoie d’une adresse à l’autre sans mener à une page du web ({code}).</translation>
    </message>
    <message>
        <source>No server of that name was found. Check the address and your connection.</source>
        <translation>Aucun serveur de ce nom n’est connu. Vérifiez l’adresse et votre connexion.</translation>
    </message>
    <message>
        <source>The server cannot prove its identity. Save the picture and search by file.</source>
        <translation>Le serveur ne peut pas prouver son identité. Enregistrez l’image et cherchez avec le fichier.</translation>
    </message>
    <message>
        <source>The server does not speak https. Try http:// instead.</source>
        <translation>Le serveur ne parle pas https. Essayez avec http://.</translation>
    </message>
    <message>
        <source>No web server answers there. Check the address.</source>
        <translation>Aucun serveur web n’y répond. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>{strerror}. Check your connection.</source>
        <translation>{strerror}. Vérifiez votre connexion.</translation>
    </message>
    <message>
        <source>{address} is a web page. Copy the address of the picture itself.</source>
        <translation>{address} est une page web. Copiez l’adresse de l’image elle-même.</translation>
    </message>
    <message>
        <source>{address} gave no picture: {value}</source>
        <translation>{address} n’a pas donné d’image&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{address} cannot be reached: {value}</source>
        <translation>{address} est injoignable&#xa0;: {value}</translation>
    </message>
    <message>
        <source>The recycle bin of its drive is turned off, or too small for it. {instead}</source>
        <translation>La corbeille de son disque est désactivée, ou trop petite pour elle. {instead}</translation>
    </message>
    <message>
        <source>This folder does not answer. Check its disk or its network, then scan again.</source>
        <translation>Ce dossier ne répond pas. Vérifiez son disque ou son réseau, puis analysez de nouveau.</translation>
    </message>
    <message>
        <source>About this library…</source>
        <translation>À propos de cette bibliothèque…</translation>
    </message>
    <message>
        <source>How many photos there are, and how they are searched</source>
        <translation>Combien il y a de photos, et comment elles sont recherchées</translation>
    </message>
    <message numerus="yes">
        <source>%n files that belong to them go too: RAW files, sidecars, Live Photo videos.</source>
        <translation>
            <numerusform>Avec elles part %Ln fichier qui leur appartient&#xa0;: un fichier RAW, un fichier annexe ou la vidéo d’une Live Photo.</numerusform>
            <numerusform>Avec elles partent %Ln fichiers qui leur appartiennent&#xa0;: fichiers RAW, fichiers annexes, vidéos des Live Photos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done is kept. Search again to go on.</source>
        <translation>Ce qui est fait est conservé. Cherchez de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>The system cannot watch it: changes in it are noticed within ten minutes.</source>
        <translation>Le système ne le surveille pas pour nous : les changements y sont remarqués en dix minutes au plus.</translation>
    </message>
    <message>
        <source>{files} + {written} XMP</source>
        <translation>{files} + {written} XMP</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>{facts}. {hindrance}</source>
        <translation>{facts}. {hindrance}</translation>
    </message>
    <message>
        <source>{facts}. It goes when the copies come back.</source>
        <translation>{facts}. Il disparaît quand les copies reviennent.</translation>
    </message>
    <message>
        <source>Watch the folders</source>
        <translation>Surveiller les dossiers</translation>
    </message>
    <message>
        <source>Notice automatically what is added, changed or removed in the folders of the library</source>
        <translation>Remarquer sans intervention ce qui est ajouté, modifié ou retiré dans les dossiers de la bibliothèque</translation>
    </message>
    <message>
        <source>Scan gently</source>
        <translation>Analyser en douceur</translation>
    </message>
    <message>
        <source>Read photos one at a time, at the lowest priority; on battery this is automatic</source>
        <translation>Lire les photos une à une, en laissant la priorité aux autres programmes ; sur batterie, cela se fait tout seul</translation>
    </message>
    <message>
        <source>Exact: every photo is compared</source>
        <translation>Exacte&#xa0;: chaque photo est comparée</translation>
    </message>
    <message>
        <source>Annoy index of {}, {}; newer photos are compared one by one</source>
        <translation>Index Annoy de {}, {}&#xa0;; les photos plus récentes sont comparées une à une</translation>
    </message>
    <message>
        <source>Exact: every photo is compared, until an index has been made in the background</source>
        <translation>Exacte&#xa0;: chaque photo est comparée, jusqu’à ce qu’un index soit fait en arrière-plan</translation>
    </message>
    <message>
        <source>About this library</source>
        <translation>À propos de cette bibliothèque</translation>
    </message>
    <message>
        <source>Number of photos in the library</source>
        <translation>Nombre de photos dans la bibliothèque</translation>
    </message>
    <message>
        <source>The file that remembers the photos, and its size</source>
        <translation>Le fichier qui mémorise les photos, et sa taille</translation>
    </message>
    <message>
        <source>Photos with fingerprints of another version are read again by a scan</source>
        <translation>Les photos dont l’empreinte est d’une autre version sont relues par une analyse</translation>
    </message>
    <message>
        <source>How the photos most like a picture are found</source>
        <translation>Comment sont trouvées les photos les plus proches d’une image</translation>
    </message>
    <message>
        <source>Measured against the exact answer on photos of this library</source>
        <translation>Mesuré par rapport à la réponse exacte, sur des photos de cette bibliothèque</translation>
    </message>
    <message>
        <source>Annoy&apos;s search_k: more find more and take longer; chosen by what is found</source>
        <translation>search_k d’Annoy&#xa0;: plus trouve davantage et prend plus de temps&#xa0;; choisi d’après ce qui est trouvé</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
    <message>
        <source>{} of what the exact search finds, measured on this library</source>
        <translation>{} de ce que trouve la recherche exacte, mesuré sur cette bibliothèque</translation>
    </message>
    <message>
        <source>Photos:</source>
        <translation>Photos&#xa0;:</translation>
    </message>
    <message>
        <source>Catalog:</source>
        <translation>Catalogue&#xa0;:</translation>
    </message>
    <message>
        <source>Fingerprints:</source>
        <translation>Empreintes&#xa0;:</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Recherche&#xa0;:</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Trouvé&#xa0;:</translation>
    </message>
    <message>
        <source>Looked at:</source>
        <translation>Examiné&#xa0;:</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>version {}</translation>
    </message>
    <message>
        <source>{} places of the index for each search</source>
        <translation>{} places de l’index par recherche</translation>
    </message>
    <message>
        <source>The image model looks at your photos</source>
        <translation>Le modèle d’image regarde vos photos</translation>
    </message>
    <message>
        <source>You have this picture only smaller: {}</source>
        <translation>Vous avez cette image seulement en plus petit&#xa0;: {}</translation>
    </message>
    <message>
        <source>The nearest one has {nearest}, the minimum score is {least}. Lower it to see more.</source>
        <translation>La plus proche a {nearest}, le score minimal est {least}. Baissez-le pour en voir plus.</translation>
    </message>
    <message>
        <source>{} like this picture</source>
        <translation>{} comme cette image</translation>
    </message>
    <message>
        <source>{photos} like this picture, {number} not looked at yet</source>
        <translation>{photos} comme cette image, {number} pas encore regardées</translation>
    </message>
    <message>
        <source>{} is no longer there. Scan again to see what is.</source>
        <translation>{} n’est plus là. Analysez de nouveau pour voir ce qui y est.</translation>
    </message>
    <message>
        <source>{} is in a protected folder: photos there are never marked.</source>
        <translation>{} est dans un dossier protégé&#xa0;: les photos n’y sont jamais marquées.</translation>
    </message>
    <message>
        <source>{} is the last photo of its group that stays. Unmark another one first.</source>
        <translation>{} est la dernière photo de son groupe qui reste. Démarquez-en d’abord une autre.</translation>
    </message>
    <message>
        <source>{} not marked: they are in a protected folder.</source>
        <translation>Non marqué&#xa0;: {}, dans un dossier protégé.</translation>
    </message>
    <message>
        <source>No group fits</source>
        <translation>Aucun groupe ne convient</translation>
    </message>
    <message>
        <source>No rule says which photo to keep. Mark with Space what may go, or K on the one that stays.</source>
        <translation>Aucune règle ne dit quelle photo garder. Marquez avec Espace ce qui peut partir, ou K sur celle qui reste.</translation>
    </message>
    <message>
        <source>Another program changed it at that moment. What was there is now {aside}.</source>
        <translation>Un autre programme l’a changée à ce moment-là. Ce qui s’y trouvait est maintenant {aside}.</translation>
    </message>
    <message>
        <source>The model takes {value} at once. Export only the part that sees pictures.</source>
        <translation>Le modèle prend {value} à la fois. N’exportez que la partie qui voit les images.</translation>
    </message>
    <message>
        <source>The model takes pictures ({numbers}), but its JSON file says (1, 3, {size}, {size2}). Correct that file, or export the model for such pictures.</source>
        <translation>Le modèle prend des images ({numbers}), mais son fichier JSON indique (1, 3, {size}, {size2}). Corrigez ce fichier, ou exportez le modèle pour de telles images.</translation>
    </message>
    <message>
        <source>{path} has another name on its disk (a hard link), under which a second program could write it unseen. Put a copy of it in its place.</source>
        <translation>{path} a un autre nom sur son disque (un lien dur), sous lequel un second programme pourrait y écrire sans être vu. Mettez-en une copie à sa place.</translation>
    </message>
    <message>
        <source>The catalog {path} is damaged and waits to be restored. {value}</source>
        <translation>Le catalogue {path} est endommagé et attend d’être restauré. {value}</translation>
    </message>
    <message>
        <source>Another program took it away, or its disk is not connected: then connect it and undo.</source>
        <translation>Un autre programme l’a enlevée, ou son disque n’est pas branché : dans ce cas, branchez-le et annulez.</translation>
    </message>
    <message>
        <source>{source}, which went with it, cannot come back: {why}</source>
        <translation>{source}, qui l’accompagnait, ne peut pas revenir : {why}</translation>
    </message>
    <message>
        <source>✓ Keep</source>
        <translation>✓ À garder</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>N’est plus là</translation>
    </message>
    <message>
        <source>{} · protected</source>
        <translation>{} · protégée</translation>
    </message>
    <message>
        <source>Opening your library</source>
        <translation>Ouverture de votre bibliothèque</translation>
    </message>
    <message>
        <source>Its groups appear here in a moment.</source>
        <translation>Ses groupes apparaissent ici dans un instant.</translation>
    </message>
    <message>
        <source>{done} of {total} photos looked up. The next start is quicker.</source>
        <translation>{done} photos retrouvées sur {total}. Le prochain démarrage sera plus rapide.</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Recherche de copies</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} est un dossier. Choisissez-y un fichier.</translation>
    </message>
    <message>
        <source>By Simile&apos;s model</source>
        <translation>Par le modèle de Simile</translation>
    </message>
    <message>
        <source>Stopped: {done} The others are as they were.</source>
        <translation>Arrêté : {done} Le reste est tel quel.</translation>
    </message>
    <message>
        <source>{} cannot be removed as things are now: see the last column.</source>
        <translation>Impossible pour {} en l’état : voir la dernière colonne.</translation>
    </message>
    <message>
        <source>Groups appear here while your photos are read.</source>
        <translation>Les groupes apparaissent ici pendant la lecture de vos photos.</translation>
    </message>
    <message>
        <source>A folder is offline</source>
        <translation>Un dossier est hors ligne</translation>
    </message>
    <message>
        <source>No copies</source>
        <translation>Aucune copie</translation>
    </message>
    <message>
        <source>No photo of your library exists twice. Nothing to do.</source>
        <translation>Aucune photo de votre bibliothèque n’est en double. Rien à faire.</translation>
    </message>
    <message>
        <source>It is in the cloud only, and Simile downloads nothing. Keep it on this device, then scan again.</source>
        <translation>Il n’est que dans le nuage, et Simile ne télécharge rien. Conservez-le sur cet appareil, puis relancez l’analyse.</translation>
    </message>
    <message>
        <source>Its path is longer than Windows allows by itself. Shorten the names of its folders.</source>
        <translation>Son chemin est plus long que Windows ne le permet. Raccourcissez les noms de ses dossiers.</translation>
    </message>
    <message>
        <source>Another program has the file open. Close it there, then try again.</source>
        <translation>Un autre programme a ouvert le fichier. Fermez-le là, puis réessayez.</translation>
    </message>
    <message>
        <source>It is in the library of a photo program, which alone may remove it.</source>
        <translation>Elle est dans la photothèque d’un autre programme, qui seul peut la retirer.</translation>
    </message>
    <message>
        <source>The catalog {path} is damaged and in use. Close Simile, then start again.</source>
        <translation>Le catalogue {path} est endommagé et en cours d’utilisation. Fermez Simile, puis redémarrez-le.</translation>
    </message>
    <message>
        <source>The language changes at the next start: {}.</source>
        <translation>La langue change au prochain démarrage&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Undo the last step: marks, a verdict or a removal</source>
        <translation>Annuler la dernière action&#xa0;: des marques, un verdict ou un retrait</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Mark identical files</source>
        <translation>Marquer les fichiers identiques</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Use it from the next start on: {}</source>
        <translation>À utiliser dès le prochain démarrage&#xa0;: {}</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>The photos of a group are shown here beside each other.</source>
        <translation>Les photos d’un groupe s’affichent ici côte à côte.</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Comparer par</translation>
    </message>
    <message>
        <source>Wheel, + and −: zoom. Drag or arrows: move. Shift with either: select. Double click, Enter: open.</source>
        <translation>Molette, + et −&#xa0;: zoom. Glisser ou flèches&#xa0;: déplacer. Avec Maj&#xa0;: sélectionner. Double-clic, Entrée&#xa0;: ouvrir.</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Arrêter la vérification</translation>
    </message>
    <message>
        <source>Each photo, and the one that stays for it, is checked as it goes in any case</source>
        <translation>Chaque photo, et celle qui reste à sa place, est de toute façon vérifiée au moment du retrait</translation>
    </message>
    <message>
        <source>Not checked in advance. Each photo, and the one that stays for it, is checked as it goes.</source>
        <translation>Non vérifié à l’avance. Chaque photo, et celle qui reste à sa place, est vérifiée au moment du retrait.</translation>
    </message>
    <message>
        <source>{stage}: {numbers}</source>
        <translation>{stage}&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>“{}” is neither a file nor a web address. Look for it in the names of photos and folders?</source>
        <translation>«&#xa0;{}&#xa0;» n’est ni un fichier ni une adresse web. Le chercher dans les noms de photos et de dossiers&#xa0;?</translation>
    </message>
    <message>
        <source>Look in the names</source>
        <translation>Chercher dans les noms</translation>
    </message>
    <message>
        <source>No photo of your library exists twice. What was taken several times is in the list “{}”.</source>
        <translation>Aucune photo de votre bibliothèque n’est en double. Ce qui a été pris plusieurs fois est dans la liste «&#xa0;{}&#xa0;».</translation>
    </message>
    <message>
        <source>No photo could be read</source>
        <translation>Aucune photo n’a pu être lue</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>Aucune photo trouvée</translation>
    </message>
    <message>
        <source>No two files of a group in this list are identical.</source>
        <translation>Aucun groupe de cette liste n’a deux fichiers identiques.</translation>
    </message>
    <message>
        <source>Some photos are not read or not compared yet. Scan again to go on.</source>
        <translation>Certaines photos ne sont pas encore lues ou comparées. Analysez de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>No group has a photo that fits all filters. “{}” shows all groups.</source>
        <translation>Aucun groupe n’a de photo qui réponde à tous les filtres. «&#xa0;{}&#xa0;» montre tous les groupes.</translation>
    </message>
    <message>
        <source>The scan was stopped</source>
        <translation>L’analyse a été arrêtée</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>There is nothing in the list “{}”.</source>
        <translation>La liste «&#xa0;{}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>Rules, the first is asked first</source>
        <translation>Règles, la première est consultée d’abord</translation>
    </message>
    <message>
        <source>Space: switch on or off. Alt+Up and Alt+Down, or the mouse: move.</source>
        <translation>Espace&#xa0;: activer ou non. Alt+Haut et Alt+Bas, ou la souris&#xa0;: déplacer.</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>pas encore indiqué</translation>
    </message>
    <message>
        <source>{rule}: {text}</source>
        <translation>{rule}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>no rule decides between the best of them</source>
        <translation>aucune règle ne départage les meilleures</translation>
    </message>
    <message>
        <source>Undecided: {reason}. {match}.</source>
        <translation>Indécis&#xa0;: {reason}. {match}.</translation>
    </message>
    <message>
        <source>Match {}</source>
        <translation>Ressemblance {}</translation>
    </message>
    <message>
        <source>The HEIF file is cut short: the end of its picture is missing.</source>
        <translation>Le fichier HEIF est tronqué&#xa0;: la fin de son image manque.</translation>
    </message>
    <message>
        <source>The RAW file is cut short: the end of its picture is missing.</source>
        <translation>Le fichier RAW est tronqué&#xa0;: la fin de son image manque.</translation>
    </message>
    <message>
        <source>{folder} is in no folder of the library. Only folders inside the library can be excluded.</source>
        <translation>{folder} n’est dans aucun dossier de la bibliothèque. Seuls les dossiers de la bibliothèque peuvent être exclus.</translation>
    </message>
    <message>
        <source>{folder} is itself a folder of the library. Take it out of the library instead.</source>
        <translation>{folder} est lui-même un dossier de la bibliothèque. Retirez-le plutôt de la bibliothèque.</translation>
    </message>
    <message>
        <source>{folder} is not excluded.</source>
        <translation>{folder} n’est pas exclu.</translation>
    </message>
    <message>
        <source>The file is {going} and the photo to keep {keeper}: the link would have the wrong ending. Trash it instead.</source>
        <translation>Le fichier est au format {going}, la photo à garder au format {keeper}&#xa0;: le lien aurait la mauvaise extension. Mettez-le plutôt à la corbeille.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is in a folder that is excluded. Keep another one.</source>
        <translation>La photo à garder, {path}, est dans un dossier exclu. Gardez-en une autre.</translation>
    </message>
    <message>
        <source>It is in a folder that is excluded. Include that folder again first.</source>
        <translation>Elle est dans un dossier exclu. Incluez d’abord de nouveau ce dossier.</translation>
    </message>
    <message>
        <source>Mark again</source>
        <translation>Marquer à nouveau</translation>
    </message>
    <message>
        <source>Exclude a folder…</source>
        <translation>Exclure un dossier…</translation>
    </message>
    <message>
        <source>Choose a folder inside the library that is not to be looked into, such as thumbnails or exports</source>
        <translation>Choisir un dossier de la bibliothèque à ne pas parcourir, comme des miniatures ou des exports</translation>
    </message>
    <message>
        <source>Include the folder again</source>
        <translation>Inclure de nouveau le dossier</translation>
    </message>
    <message>
        <source>Look into the excluded folder again that is selected in the list</source>
        <translation>Parcourir de nouveau le dossier exclu sélectionné dans la liste</translation>
    </message>
    <message>
        <source>Copy the file of the current photo, and its path as text</source>
        <translation>Copier le fichier de la photo actuelle, et son chemin en texte</translation>
    </message>
    <message>
        <source>Next group without a mark</source>
        <translation>Groupe suivant sans marque</translation>
    </message>
    <message>
        <source>Go to the next group of the list in which no photo is marked yet</source>
        <translation>Aller au groupe suivant de la liste où aucune photo n’est encore marquée</translation>
    </message>
    <message>
        <source>Suggested to stay</source>
        <translation>Suggestion&#xa0;: garder</translation>
    </message>
    <message>
        <source>{} is on the clipboard, as a file and as its path.</source>
        <translation>{} est dans le presse-papiers, comme fichier et comme chemin.</translation>
    </message>
    <message>
        <source>{} (excluded)</source>
        <translation>{} (exclu)</translation>
    </message>
    <message>
        <source>It is excluded: its photos are not scanned.</source>
        <translation>Il est exclu&#xa0;: ses photos ne sont pas analysées.</translation>
    </message>
    <message>
        <source>{} is excluded now: its photos are not scanned, shown or removed. Its files are as they were.</source>
        <translation>{} est maintenant exclu&#xa0;: ses photos ne sont ni analysées, ni montrées, ni supprimées. Ses fichiers restent tels quels.</translation>
    </message>
    <message>
        <source>Exclude a folder</source>
        <translation>Exclure un dossier</translation>
    </message>
    <message>
        <source>{inner} lies in {outer}, whose photos the library has already. You can protect it on its own.</source>
        <translation>{inner} se trouve dans {outer}, dont la bibliothèque a déjà les photos. Vous pouvez le protéger à part.</translation>
    </message>
    <message>
        <source>Include it again</source>
        <translation>L’inclure de nouveau</translation>
    </message>
    <message>
        <source>First choose an excluded folder in the list on the left.</source>
        <translation>Choisissez d’abord un dossier exclu dans la liste de gauche.</translation>
    </message>
    <message>
        <source>{} is included again.</source>
        <translation>{} est de nouveau inclus.</translation>
    </message>
    <message>
        <source>{} is in the library already. It is looked through again.</source>
        <translation>{} est déjà dans la bibliothèque. Il est parcouru de nouveau.</translation>
    </message>
    <message>
        <source>Each photo that goes and the one that stays for it, those that need most thought first</source>
        <translation>Chaque photo qui part et celle qui reste à sa place, d’abord celles qui demandent le plus de réflexion</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}&#xa0;: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n are not copies: what stays for them are other shots.</source>
        <translation>
            <numerusform>%Ln n’est pas une copie&#xa0;: ce qui reste à sa place est une autre prise.</numerusform>
            <numerusform>%Ln ne sont pas des copies&#xa0;: ce qui reste à leur place sont d’autres prises.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Bring back the photos that were removed last</source>
        <translation>Ramener les photos retirées en dernier</translation>
    </message>
    <message>
        <source>Take back the last verdict</source>
        <translation>Annuler le dernier verdict</translation>
    </message>
    <message>
        <source>Take back the last change of marks</source>
        <translation>Annuler la dernière modification des marques</translation>
    </message>
    <message>
        <source>Remove the photos again that were brought back last</source>
        <translation>Retirer de nouveau les photos ramenées en dernier</translation>
    </message>
    <message>
        <source>Let the verdict hold again</source>
        <translation>Rétablir le verdict</translation>
    </message>
    <message>
        <source>Change the marks again</source>
        <translation>Modifier de nouveau les marques</translation>
    </message>
    <message>
        <source>{marked} of {groups} marked</source>
        <translation>{marked} sur {groups} marqués</translation>
    </message>
    <message>
        <source>{key} leads to the next one, “{list}”.</source>
        <translation>{key} mène à la suivante, «&#xa0;{list}&#xa0;».</translation>
    </message>
    <message>
        <source>Shows more</source>
        <translation>Montre plus</translation>
    </message>
    <message>
        <source>Unframed</source>
        <translation>Sans cadre</translation>
    </message>
    <message>
        <source>In every group of this list a photo is marked.</source>
        <translation>Une photo est marquée dans chaque groupe de cette liste.</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Panneau latéral</translation>
    </message>
    <message>
        <source>Show the folders and the kinds of copies beside the groups</source>
        <translation>Afficher les dossiers et les types de copies à côté des groupes</translation>
    </message>
    <message>
        <source>A scan still compares photos or looks at copies closely: it may yet speak for keeping some of these.</source>
        <translation>Des photos sont encore comparées ou des copies examinées de près : cela peut inviter à garder certaines de celles-ci.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are unticked: what was found out since speaks for keeping them.</source>
        <translation>
            <numerusform>%Ln photo est décochée : ce qui a été découvert depuis invite à la garder.</numerusform>
            <numerusform>%Ln photos sont décochées : ce qui a été découvert depuis invite à les garder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays: found out since</source>
        <translation>Reste : découvert depuis</translation>
    </message>
    <message>
        <source>Nothing has changed in the folders of the library.</source>
        <translation>Rien n’a changé dans les dossiers de la bibliothèque.</translation>
    </message>
    <message>
        <source>{photos} read and compared: {groups} of copies.</source>
        <translation>{photos} lues et comparées : {groups} de copies.</translation>
    </message>
    <message>
        <source>{photos} read and compared: no copies.</source>
        <translation>{photos} lues et comparées : aucune copie.</translation>
    </message>
    <message>
        <source>{} so far. Comparing goes on once all photos are read.</source>
        <translation>{} jusqu’ici. La comparaison continue quand toutes les photos sont lues.</translation>
    </message>
    <message>
        <source>{} so far. Photos are still compared: more may come.</source>
        <translation>{} jusqu’ici. Des photos sont encore comparées : d’autres peuvent venir.</translation>
    </message>
    <message>
        <source>{} so far. Copies are looked at closely: some may still change.</source>
        <translation>{} jusqu’ici. Examen attentif des copies : certains peuvent encore changer.</translation>
    </message>
    <message>
        <source>Where the suggested photo is marked, all marks stay. Press U first to take the suggestion.</source>
        <translation>Là où la photo suggérée est marquée, toutes les marques restent. Appuyez d’abord sur U pour suivre la suggestion.</translation>
    </message>
    <message>
        <source>{similarity}: {groups} of all kinds</source>
        <translation>{similarity}&#xa0;: {groups} de toutes sortes</translation>
    </message>
    <message>
        <source>Undecided: the rules prefer {preferred}, which does not match all the others. {match}.</source>
        <translation>Indécis&#xa0;: les règles préfèrent {preferred}, qui ne correspond pas à toutes les autres. {match}.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are marked in {}. Their marks end with this, also if you add the folder again.</source>
        <translation>
            <numerusform>%Ln photo est marquée dans {}. Sa marque disparaît ainsi, même si vous ajoutez de nouveau le dossier.</numerusform>
            <numerusform>%Ln photos sont marquées dans {}. Leurs marques disparaissent ainsi, même si vous ajoutez de nouveau le dossier.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the photos of {folder} is in {now}. Choose the folder that has them now.</source>
        <translation>Aucune des photos de {folder} n’est dans {now}. Choisissez le dossier qui les contient maintenant.</translation>
    </message>
    <message>
        <source>{now} lies in the library already, or holds a folder of it. Scan: photos that were moved there are known again. Then take {folder} out of the library.</source>
        <translation>{now} est déjà dans la bibliothèque, ou contient un de ses dossiers. Analysez&#xa0;: les photos qui y ont été déplacées sont reconnues. Retirez ensuite {folder} de la bibliothèque.</translation>
    </message>
    <message>
        <source>What was read is compared. Some photos may not be read yet.</source>
        <translation>Ce qui a été lu est comparé. Certaines photos ne sont peut-être pas encore lues.</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept. “{}” goes on with it.</source>
        <translation>Arrêté. Ce qui a été fait avant est gardé. «&#xa0;{}&#xa0;» reprend la suite.</translation>
    </message>
    <message>
        <source>Compare what was read</source>
        <translation>Comparer ce qui a été lu</translation>
    </message>
    <message>
        <source>Of a folder that was renamed or moved: what is known of its photos is kept</source>
        <translation>Pour un dossier renommé ou déplacé&#xa0;: ce que l’on sait de ses photos est gardé</translation>
    </message>
    <message>
        <source>{folder} is {place} now. What is known of its photos is kept.</source>
        <translation>{folder} est maintenant {place}. Ce que l’on sait de ses photos est gardé.</translation>
    </message>
    <message>
        <source>Where is {} now?</source>
        <translation>Où est {} maintenant&#xa0;?</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>A message says why. Choose another image model, or try again.</source>
        <translation>Un message dit pourquoi. Choisissez un autre modèle d’image, ou réessayez.</translation>
    </message>
    <message>
        <source>{} marked</source>
        <translation>Marqué&#xa0;: {}</translation>
    </message>
    <message>
        <source>For each photo another one of its group stays.</source>
        <translation>Pour chaque photo, une autre de son groupe reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n are larger than the copies that stay for them, which have fewer pixels.</source>
        <translation>
            <numerusform>%Ln est plus grande que la copie qui reste à sa place et a moins de pixels.</numerusform>
            <numerusform>%Ln sont plus grandes que les copies qui restent à leur place et ont moins de pixels.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder is in the library: what is moved there is listed as copies again.</source>
        <translation>Ce dossier est dans la bibliothèque&#xa0;: ce qui y est déplacé figurera de nouveau parmi les copies.</translation>
    </message>
    <message>
        <source>{}: what stays is smaller</source>
        <translation>{} : ce qui reste est plus petit</translation>
    </message>
    <message>
        <source>This cannot be taken back now. It stays in the history; Undo goes on with what was done before it.</source>
        <translation>Ceci ne peut pas être annulé maintenant. Cela reste dans l’historique&#xa0;; Annuler continue avec ce qui a été fait avant.</translation>
    </message>
    <message>
        <source>Its photos are remembered, and here again once its disk is connected. If it was moved: “{}”.</source>
        <translation>Ses photos sont mémorisées et reviennent dès que son disque est connecté. S’il a été déplacé&#xa0;: «&#xa0;{}&#xa0;».</translation>
    </message>
    <message>
        <source>Every group of copies, of whatever kind. One that has identical files and other copies is in two of the lists below, so that these add up to more.</source>
        <translation>Chaque groupe de copies, de quelque sorte que ce soit. Un groupe qui a des fichiers identiques et d’autres copies figure dans deux des listes ci-dessous, si bien que leur somme est plus grande.</translation>
    </message>
    <message>
        <source>Not a copy</source>
        <translation>Pas une copie</translation>
    </message>
    <message>
        <source>{own}. The rules prefer {keeper}: {reason}. {match}.</source>
        <translation>{own}. Les règles préfèrent {keeper}&#xa0;: {reason}. {match}.</translation>
    </message>
    <message>
        <source>Weakest match {}</source>
        <translation>Ressemblance la plus faible {}</translation>
    </message>
    <message>
        <source>In a protected folder</source>
        <translation>Dans un dossier protégé</translation>
    </message>
    <message>
        <source>Not framed</source>
        <translation>Non encadrée</translation>
    </message>
    <message>
        <source>Not cropped</source>
        <translation>Non recadrée</translation>
    </message>
    <message>
        <source>Not stretched</source>
        <translation>Non étirée</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>Path contains</source>
        <translation>Le chemin contient</translation>
    </message>
    <message>
        <source>Path does not contain</source>
        <translation>Le chemin ne contient pas</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Plus de pixels</translation>
    </message>
    <message>
        <source>RAW before JPEG</source>
        <translation>RAW avant JPEG</translation>
    </message>
    <message>
        <source>Has a place (GPS)</source>
        <translation>A un lieu (GPS)</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>Meilleure note</translation>
    </message>
    <message>
        <source>More keywords</source>
        <translation>Plus de mots-clés</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>Moins compressée</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>Fichier plus gros</translation>
    </message>
    <message>
        <source>More that belongs to it</source>
        <translation>Plus de fichiers associés</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Fichier plus petit</translation>
    </message>
    <message>
        <source>Older date</source>
        <translation>Date plus ancienne</translation>
    </message>
    <message>
        <source>Newer date</source>
        <translation>Date plus récente</translation>
    </message>
    <message>
        <source>Not named a copy</source>
        <translation>Nom sans mention de copie</translation>
    </message>
    <message>
        <source>In a folder of your own</source>
        <translation>Dans un dossier à vous</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>Chemin plus court</translation>
    </message>
    <message>
        <source>Longer path</source>
        <translation>Chemin plus long</translation>
    </message>
    <message>
        <source>Older file</source>
        <translation>Fichier plus ancien</translation>
    </message>
    <message>
        <source>Newer file</source>
        <translation>Fichier plus récent</translation>
    </message>
    <message>
        <source>Keep the photo in a protected folder, where nothing is ever removed.</source>
        <translation>Garder la photo d’un dossier protégé, où rien n’est jamais retiré.</translation>
    </message>
    <message>
        <source>Keep the photo without a frame, caption or screen around it.</source>
        <translation>Garder la photo sans cadre, légende ni écran autour.</translation>
    </message>
    <message>
        <source>Keep the whole picture rather than a part of it.</source>
        <translation>Garder l’image entière plutôt qu’une partie.</translation>
    </message>
    <message>
        <source>Keep the photo that is not wider or higher than the others.</source>
        <translation>Garder la photo qui n’est ni élargie ni allongée par rapport aux autres.</translation>
    </message>
    <message>
        <source>Keep the photo that lies in this folder or below it.</source>
        <translation>Garder la photo qui est dans ce dossier ou dessous.</translation>
    </message>
    <message>
        <source>Keep the photo with this in its folder or name; * and ? stand for any letters.</source>
        <translation>Garder la photo dont le dossier ou le nom contient ceci&#xa0;; * et&#xa0;? valent pour toutes lettres.</translation>
    </message>
    <message>
        <source>Keep the photo without this in its folder or name; * and ? stand for any letters.</source>
        <translation>Garder la photo dont le dossier ou le nom ne contient pas ceci&#xa0;; * et&#xa0;? valent pour toutes lettres.</translation>
    </message>
    <message>
        <source>Keep the photo with the most pixels.</source>
        <translation>Garder la photo qui a le plus de pixels.</translation>
    </message>
    <message>
        <source>Keep what the camera&apos;s sensor saw rather than what was made of it.</source>
        <translation>Garder ce que le capteur a vu plutôt que ce qui en a été fait.</translation>
    </message>
    <message>
        <source>Keep the photo that has most of these: date, place, rating, keywords, caption.</source>
        <translation>Garder la photo qui a le plus de ces informations&#xa0;: date, lieu, note, mots-clés, légende.</translation>
    </message>
    <message>
        <source>Keep the photo that says where it was taken.</source>
        <translation>Garder la photo qui dit où elle a été prise.</translation>
    </message>
    <message>
        <source>Keep the photo with the most stars.</source>
        <translation>Garder la photo qui a le plus d’étoiles.</translation>
    </message>
    <message>
        <source>Keep the photo with the most keywords.</source>
        <translation>Garder la photo qui a le plus de mots-clés.</translation>
    </message>
    <message>
        <source>Keep what looks like nearly all copies; of each edit the best photo stays too.</source>
        <translation>Garder ce qui ressemble à presque toutes les copies ; de chaque retouche, la meilleure photo reste aussi.</translation>
    </message>
    <message>
        <source>Keep the file with the most bytes.</source>
        <translation>Garder le fichier qui a le plus d’octets.</translation>
    </message>
    <message>
        <source>Keep the photo with the most bytes in the files that belong to it, such as a video or XMP.</source>
        <translation>Garder la photo dont les fichiers associés, par exemple une vidéo ou un XMP, ont le plus d’octets.</translation>
    </message>
    <message>
        <source>Keep the file with the fewest bytes.</source>
        <translation>Garder le fichier qui a le moins d’octets.</translation>
    </message>
    <message>
        <source>Keep the photo that was taken first, by its own date.</source>
        <translation>Garder la photo prise la première, d’après sa propre date.</translation>
    </message>
    <message>
        <source>Keep the photo that was taken last, by its own date.</source>
        <translation>Garder la photo prise la dernière, d’après sa propre date.</translation>
    </message>
    <message>
        <source>Keep the file whose name and folders do not call it a copy: Copy, Kopie, Backup, (1) and the like.</source>
        <translation>Garder le fichier dont le nom et les dossiers ne le disent pas copie : Copy, Copie, Backup, (1), etc.</translation>
    </message>
    <message>
        <source>Keep the file in a folder that you named, not in one that a camera, a phone or a program made: DCIM, 100CANON, Camera Roll, Downloads, New folder and the like.</source>
        <translation>Garder le fichier dans un dossier que vous avez nommé, et non dans un dossier créé par un appareil photo, un téléphone ou un programme&#xa0;: DCIM, 100CANON, Camera Roll, Téléchargements, Nouveau dossier, etc.</translation>
    </message>
    <message>
        <source>Keep the file with the fewest letters in its folder and name.</source>
        <translation>Garder le fichier dont le dossier et le nom ont le moins de lettres.</translation>
    </message>
    <message>
        <source>Keep the file with the most letters in its folder and name.</source>
        <translation>Garder le fichier dont le dossier et le nom ont le plus de lettres.</translation>
    </message>
    <message>
        <source>Keep the file that was written first.</source>
        <translation>Garder le fichier écrit le premier.</translation>
    </message>
    <message>
        <source>Keep the file that was written last.</source>
        <translation>Garder le fichier écrit le dernier.</translation>
    </message>
    <message>
        <source>in a protected folder</source>
        <translation>dans un dossier protégé</translation>
    </message>
    <message>
        <source>true proportions</source>
        <translation>vraies proportions</translation>
    </message>
    <message>
        <source>most pixels</source>
        <translation>le plus de pixels</translation>
    </message>
    <message>
        <source>has a RAW file</source>
        <translation>a un fichier RAW</translation>
    </message>
    <message>
        <source>says where it was taken</source>
        <translation>dit où elle a été prise</translation>
    </message>
    <message>
        <source>highest rating</source>
        <translation>meilleure note</translation>
    </message>
    <message>
        <source>most keywords</source>
        <translation>le plus de mots-clés</translation>
    </message>
    <message>
        <source>least compressed</source>
        <translation>la moins compressée</translation>
    </message>
    <message>
        <source>largest file</source>
        <translation>fichier le plus gros</translation>
    </message>
    <message>
        <source>has the most that belongs to it</source>
        <translation>a le plus de fichiers associés</translation>
    </message>
    <message>
        <source>smallest file</source>
        <translation>fichier le plus petit</translation>
    </message>
    <message>
        <source>earliest date</source>
        <translation>date la plus ancienne</translation>
    </message>
    <message>
        <source>latest date</source>
        <translation>date la plus récente</translation>
    </message>
    <message>
        <source>not named a copy</source>
        <translation>nom sans mention de copie</translation>
    </message>
    <message>
        <source>in a folder of your own</source>
        <translation>dans un dossier à vous</translation>
    </message>
    <message>
        <source>shortest path</source>
        <translation>chemin le plus court</translation>
    </message>
    <message>
        <source>longest path</source>
        <translation>chemin le plus long</translation>
    </message>
    <message>
        <source>oldest file</source>
        <translation>fichier le plus ancien</translation>
    </message>
    <message>
        <source>newest file</source>
        <translation>fichier le plus récent</translation>
    </message>
    <message>
        <source>another one shows more than the best one</source>
        <translation>une autre en montre plus que la meilleure</translation>
    </message>
    <message>
        <source>You keep {}</source>
        <translation>Vous gardez {}</translation>
    </message>
    <message>
        <source>{own}. {match}.</source>
        <translation>{own}. {match}.</translation>
    </message>
    <message>
        <source>Silent between a photo and its edit.</source>
        <translation>Sans effet entre une photo et sa retouche.</translation>
    </message>
    <message>
        <source>{name} and {others}</source>
        <translation>{name} et {others}</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep {keeper}: {reason}. To be decided then: {doubt}. {match}.</source>
        <translation>Garder {keeper} : {reason}. À décider ensuite : {doubt}. {match}.</translation>
    </message>
    <message>
        <source>Keep {keeper}: {reason}. {match}.</source>
        <translation>Garder {keeper}&#xa0;: {reason}. {match}.</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>dans {}</translation>
    </message>
    <message>
        <source>its path contains “{}”</source>
        <translation>son chemin contient «&#xa0;{}&#xa0;»</translation>
    </message>
    <message>
        <source>its path does not contain “{}”</source>
        <translation>son chemin ne contient pas «&#xa0;{}&#xa0;»</translation>
    </message>
    <message>
        <source>Keeper rules</source>
        <translation>Règles de choix</translation>
    </message>
    <message>
        <source>Which photo of a group is kept?</source>
        <translation>Quelle photo d’un groupe est gardée&#xa0;?</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Ask this rule before the one above it (Alt+Up)</source>
        <translation>Consulter cette règle avant celle du dessus (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Ask this rule after the one below it (Alt+Down)</source>
        <translation>Consulter cette règle après celle du dessous (Alt+Bas)</translation>
    </message>
    <message>
        <source>Take this folder or path out of the rules</source>
        <translation>Retirer ce dossier ou chemin des règles</translation>
    </message>
    <message>
        <source>Put the rules back in the order they came in</source>
        <translation>Remettre les règles dans leur ordre d’origine</translation>
    </message>
    <message>
        <source>Folder or text of the rule</source>
        <translation>Dossier ou texte de la règle</translation>
    </message>
    <message>
        <source>What the rule looks for in the folder and name of a photo</source>
        <translation>Ce que la règle cherche dans le dossier et le nom d’une photo</translation>
    </message>
    <message>
        <source>Choose the folder whose photos are kept</source>
        <translation>Choisir le dossier dont les photos sont gardées</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Comptage …</translation>
    </message>
    <message>
        <source>Leave the rules as they were</source>
        <translation>Laisser les règles comme elles étaient</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Utiliser ces règles</translation>
    </message>
    <message>
        <source>Choose the photo to keep of every group by these rules; marks stay as they are</source>
        <translation>Choisir la photo à garder de chaque groupe selon ces règles&#xa0;; les marques restent telles quelles</translation>
    </message>
    <message>
        <source>Folder whose photos are kept</source>
        <translation>Dossier dont les photos sont gardées</translation>
    </message>
    <message>
        <source>The same as now.</source>
        <translation>Pareil qu’actuellement.</translation>
    </message>
    <message>
        <source>Prefer photos in a folder of your choice</source>
        <translation>Préférer les photos d’un dossier de votre choix</translation>
    </message>
    <message>
        <source>Add “path contains”</source>
        <translation>Ajouter «&#xa0;le chemin contient&#xa0;»</translation>
    </message>
    <message>
        <source>Prefer photos with some text in their folder or name</source>
        <translation>Préférer les photos ayant un certain texte dans leur dossier ou leur nom</translation>
    </message>
    <message>
        <source>Add “does not contain”</source>
        <translation>Ajouter «&#xa0;ne contient pas&#xa0;»</translation>
    </message>
    <message>
        <source>Prefer photos without some text in their path</source>
        <translation>Préférer les photos sans un certain texte dans leur chemin</translation>
    </message>
    <message>
        <source>You have this picture: {}</source>
        <translation>Vous avez cette image&#xa0;: {}</translation>
    </message>
    <message>
        <source>Search by picture</source>
        <translation>Recherche par image</translation>
    </message>
    <message>
        <source>Drop a picture here to find its look-alikes in your library</source>
        <translation>Déposez ici une image pour trouver ses semblables dans votre bibliothèque</translation>
    </message>
    <message>
        <source>File or web address of a picture</source>
        <translation>Fichier ou adresse web d’une image</translation>
    </message>
    <message>
        <source>Type or paste the place of a picture and press Enter</source>
        <translation>Saisissez ou collez l’emplacement d’une image et appuyez sur Entrée</translation>
    </message>
    <message>
        <source>Find look-alikes of this picture</source>
        <translation>Trouver les semblables de cette image</translation>
    </message>
    <message>
        <source>Do I have this picture? Drop it here, paste it, or enter a file or web address</source>
        <translation>Ai-je cette image&#xa0;? Déposez-la ici, collez-la, ou saisissez un fichier ou une adresse web</translation>
    </message>
    <message>
        <source>Let go to find look-alikes of this picture</source>
        <translation>Relâchez pour trouver les semblables de cette image</translation>
    </message>
    <message>
        <source>Searching for {} …</source>
        <translation>Recherche de {} …</translation>
    </message>
    <message>
        <source>Search for a picture</source>
        <translation>Chercher une image</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Enregistrer les résultats</translation>
    </message>
    <message>
        <source>There is no photo to draw a rectangle on. Choose a group, or search for a picture first.</source>
        <translation>Il n’y a pas de photo où tracer un rectangle. Choisissez un groupe, ou cherchez d’abord une image.</translation>
    </message>
    <message>
        <source>One picture at a time: searching for the first one.</source>
        <translation>Une image à la fois&#xa0;: recherche de la première.</translation>
    </message>
    <message>
        <source>The results are in {}.</source>
        <translation>Les résultats sont dans {}.</translation>
    </message>
    <message>
        <source>the picture from the clipboard or browser</source>
        <translation>l’image du presse-papiers ou du navigateur</translation>
    </message>
    <message>
        <source>There is no picture in this. Drop or paste a picture, a file or a web address.</source>
        <translation>Il n’y a pas d’image là-dedans. Déposez ou collez une image, un fichier ou une adresse web.</translation>
    </message>
    <message>
        <source>The list of {} is on the clipboard.</source>
        <translation>La liste de {} est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Folders of the library</source>
        <translation>Dossiers de la bibliothèque</translation>
    </message>
    <message>
        <source>The folders that are looked through. Drop a folder on the window to add it.</source>
        <translation>Les dossiers examinés. Déposez un dossier sur la fenêtre pour l’ajouter.</translation>
    </message>
    <message>
        <source>Kinds of copies</source>
        <translation>Types de copies</translation>
    </message>
    <message>
        <source>Kinds of copies, the safest first</source>
        <translation>Types de copies, le plus sûr d’abord</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Minimum similarity</source>
        <translation>Ressemblance minimale</translation>
    </message>
    <message>
        <source>Number of groups at each similarity</source>
        <translation>Nombre de groupes à chaque ressemblance</translation>
    </message>
    <message>
        <source>At least {} % alike</source>
        <translation>Semblables dès {}&#xa0;%</translation>
    </message>
    <message>
        <source>{similarity} %: {groups}</source>
        <translation>{similarity}&#xa0;%&#xa0;: {groups}</translation>
    </message>
    <message>
        <source>{similarity}: {groups}</source>
        <translation>{similarity}&#xa0;: {groups}</translation>
    </message>
    <message>
        <source>The verdict holds again.</source>
        <translation>Le verdict vaut de nouveau.</translation>
    </message>
    <message>
        <source>The verdict is withdrawn: the pair is asked again.</source>
        <translation>Le verdict est retiré : la paire sera de nouveau proposée.</translation>
    </message>
    <message>
        <source>Another window has the catalog {}. Use that one, or close it first.</source>
        <translation>Une autre fenêtre utilise le catalogue {}. Utilisez celle-là, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Simile</source>
        <translation>Simile</translation>
    </message>
    <message>
        <source>Simile is open already.</source>
        <translation>Simile est déjà ouvert.</translation>
    </message>
    <message>
        <source>It is process {pid} on {host}.</source>
        <translation>C’est le processus {pid} sur {host}.</translation>
    </message>
    <message>
        <source>{} % alike</source>
        <translation>{}&#xa0;% semblables</translation>
    </message>
    <message>
        <source>Theme {number}: {photos}</source>
        <translation>Thème {number}&#xa0;: {photos}</translation>
    </message>
    <message>
        <source>{photos}, {percent} % alike. Double click or Enter: see them all.</source>
        <translation>{photos}, {percent}&#xa0;% semblables. Double-clic ou Entrée&#xa0;: les voir toutes.</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept.</source>
        <translation>Arrêté. Ce qui a été fait avant est gardé.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>La mémoire ne suffit pas. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The disk is full: {}. Free some space and try again.</source>
        <translation>Le disque est plein&#xa0;: {}. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>{} cannot be used. Check its permissions and try again.</source>
        <translation>L’accès à {} est refusé. Vérifiez ses droits et réessayez.</translation>
    </message>
    <message>
        <source>The system says: {reason}. {place}</source>
        <translation>Le système indique&#xa0;: {reason}. {place}</translation>
    </message>
    <message>
        <source>{first} and {second} are the same file, byte for byte. To keep both, press B.</source>
        <translation>{first} et {second} sont le même fichier, octet pour octet. Pour garder les deux, appuyez sur B.</translation>
    </message>
    <message>
        <source>Not a duplicate: {} will not be asked again.</source>
        <translation>Pas un doublon : {} à ne plus proposer.</translation>
    </message>
    <message>
        <source>Keep both: {} will not be asked again.</source>
        <translation>Garder les deux : {} à ne plus proposer.</translation>
    </message>
    <message>
        <source>Verdict withdrawn: {} will be asked again.</source>
        <translation>Verdict retiré : {} à proposer de nouveau.</translation>
    </message>
    <message>
        <source>Choose a pair in the list “Decided” first.</source>
        <translation>Choisissez d’abord une paire dans la liste «&#xa0;Décidées&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Rien de décidé encore</translation>
    </message>
    <message>
        <source>N says that two photos are no duplicates, B keeps both.</source>
        <translation>N dit que deux photos ne sont pas des doublons, B garde les deux.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <source>What you said of pairs of photos. Select some to withdraw them.</source>
        <translation>Ce que vous avez dit de paires de photos. Sélectionnez-en pour les retirer.</translation>
    </message>
    <message>
        <source>{} cannot be reached. Connect its disk; marks and verdicts are kept meanwhile.</source>
        <translation>{} est inaccessible. Branchez son disque&#xa0;; les marques et les verdicts sont conservés en attendant.</translation>
    </message>
    <message>
        <source>{name} is no longer there: another program moved or deleted it.</source>
        <translation>{name} n’est plus là&#xa0;: un autre programme l’a déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>Find the photos that you have twice</source>
        <translation>Trouvez les photos que vous avez en double</translation>
    </message>
    <message>
        <source>Simile looks through your folders and shows every group of photos that are one picture: copies, re-saved, resized, turned, cropped or recoloured ones. You decide what goes.</source>
        <translation>Simile examine vos dossiers et montre chaque groupe de photos qui sont une même image&#xa0;: copies, réenregistrées, redimensionnées, pivotées, recadrées ou recolorées. Vous décidez de ce qui part.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Your photos, with all folders inside</source>
        <translation>Vos photos, avec tous les sous-dossiers</translation>
    </message>
    <message>
        <source>A small library, drawn for you now</source>
        <translation>Une petite bibliothèque, dessinée maintenant pour vous</translation>
    </message>
    <message>
        <source>Nothing is moved or deleted before you confirm it, and it can be taken back.</source>
        <translation>Rien n’est déplacé ni supprimé avant votre confirmation, et tout peut être annulé.</translation>
    </message>
    <message>
        <source>You can also drop a folder on this window.</source>
        <translation>Vous pouvez aussi déposer un dossier sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Finds duplicate and look-alike photos. Free software under the MIT licence.</source>
        <translation>Trouve les photos en double et semblables. Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>You have this picture only smaller: {copies}, and {others} less alike</source>
        <translation>Vous n’avez cette image qu’en plus petit : {copies}, et {others} moins ressemblantes</translation>
    </message>
    <message>
        <source>You have this picture: {copies}, and {others} less alike</source>
        <translation>Vous avez cette image : {copies}, et {others} moins ressemblantes</translation>
    </message>
    <message>
        <source>No copy of this picture; nearest to it: {}</source>
        <translation>Aucune copie de cette image ; les plus proches : {}</translation>
    </message>
    <message>
        <source>It is in no group.</source>
        <translation>Elle ne fait partie d’aucun groupe.</translation>
    </message>
    <message>
        <source>It is in a group of {}.</source>
        <translation>Elle fait partie d’un groupe de {}.</translation>
    </message>
    <message>
        <source>Show the message below this one</source>
        <translation>Afficher le message en dessous</translation>
    </message>
    <message numerus="yes">
        <source>%n more messages</source>
        <translation>
            <numerusform>%Ln autre message</numerusform>
            <numerusform>%Ln autres messages</numerusform>
        </translation>
    </message>
    <message>
        <source>{} cannot go</source>
        <translation>impossible pour {}</translation>
    </message>
    <message>
        <source>Drawing sample photos</source>
        <translation>Dessin des photos d’exemple</translation>
    </message>
    <message>
        <source>Collecting facts that only copies have</source>
        <translation>Collecte de ce que seules les copies disent</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Vérification des fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%Ln groupe</numerusform>
            <numerusform>%Ln groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%Ln octet</numerusform>
            <numerusform>%Ln octets</numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation>une seconde</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>To</translation>
    </message>
    <message>
        <source>{} hours</source>
        <translation>{} heures</translation>
    </message>
    <message>
        <source>{} seconds</source>
        <translation>{} secondes</translation>
    </message>
    <message>
        <source>{} minutes</source>
        <translation>{} minutes</translation>
    </message>
</context>
</TS>
