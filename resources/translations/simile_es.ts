<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Simile</name>
    <message>
        <source>Its facts could not be kept. {value}</source>
        <translation>Lo que dice no se pudo conservar. {value}</translation>
    </message>
    <message>
        <source>{catalog} is open in another window of Simile. Use that one, or close it first.</source>
        <translation>{catalog} está abierto en otra ventana de Simile. Use esa o ciérrela primero.</translation>
    </message>
    <message>
        <source>Another window of Simile is moving files. Wait until it is done, then try again.</source>
        <translation>Otra ventana de Simile está moviendo archivos. Espere a que termine e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Check the permissions of its folder.</source>
        <translation>No se puede escribir en {path} ({reason}). Compruebe los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>There is no backup of it: verdicts, folders and journal start empty.</source>
        <translation>No hay copia de seguridad: las decisiones, las carpetas y el diario empiezan de cero.</translation>
    </message>
    <message>
        <source>Your verdicts, your folders and the journal were saved from it.</source>
        <translation>Sus decisiones, sus carpetas y el diario se han rescatado de él.</translation>
    </message>
    <message>
        <source>Your verdicts, your folders and the journal are those of {day}: what came after is lost.</source>
        <translation>Sus decisiones, sus carpetas y el diario son los del {day}: lo posterior se ha perdido.</translation>
    </message>
    <message>
        <source>Another program has taken its place. The photo is here: {target}</source>
        <translation>Otro programa ha ocupado su lugar. La foto está aquí: {target}</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close that program and try again.</source>
        <translation>Otro programa está usando {path}. Ciérrelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation>El disco que contiene {path} está lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Check its permissions, or choose another catalog.</source>
        <translation>No se puede escribir en {path}. Compruebe sus permisos o elija otro catálogo.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check its permissions, or choose another catalog.</source>
        <translation>No se puede abrir {path}. Compruebe sus permisos o elija otro catálogo.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that its folder exists and may be written.</source>
        <translation>No se puede abrir {path}. Compruebe que su carpeta existe y admite escritura.</translation>
    </message>
    <message>
        <source>The disk that holds {path} does not answer ({detail}). Check the disk and try again.</source>
        <translation>El disco que contiene {path} no responde ({detail}). Compruebe el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Start again: the file is kept, and a new one begun.</source>
        <translation>{path} está dañado ({detail}). Empiece de nuevo: el archivo se conserva y se crea otro.</translation>
    </message>
    <message>
        <source>{path} is not a Simile file ({detail}). Choose another one.</source>
        <translation>{path} no es un archivo de Simile ({detail}). Elija otro.</translation>
    </message>
    <message>
        <source>This is not a picture, or of a kind that Simile does not know.</source>
        <translation>Esto no es una imagen, o es de una clase que Simile no conoce.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Esto no es un archivo normal.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is too large to open safely: more than 1 GB.</source>
        <translation>El archivo es demasiado grande para abrirlo sin riesgo: más de 1 GB.</translation>
    </message>
    <message>
        <source>This is a RAW file of a camera that Simile does not know.</source>
        <translation>Es un archivo RAW de una cámara que Simile no conoce.</translation>
    </message>
    <message>
        <source>The HEIF file is damaged: its beginning cannot be read.</source>
        <translation>El archivo HEIF está dañado: no se puede leer su comienzo.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>No hay memoria suficiente para abrir esta imagen.</translation>
    </message>
    <message>
        <source>The HEIF file is damaged: its picture cannot be decoded.</source>
        <translation>El archivo HEIF está dañado: no se puede decodificar su imagen.</translation>
    </message>
    <message>
        <source>The ICO file is damaged: its beginning cannot be read.</source>
        <translation>El archivo ICO está dañado: no se puede leer su comienzo.</translation>
    </message>
    <message>
        <source>The ICO file is damaged: its picture cannot be decoded.</source>
        <translation>El archivo ICO está dañado: no se puede decodificar su imagen.</translation>
    </message>
    <message>
        <source>This is a JPEG with {components} colours. Simile reads those with 1, 3 or 4.</source>
        <translation>Es un JPEG de {components} colores. Simile lee los de 1, 3 o 4.</translation>
    </message>
    <message>
        <source>The JPEG is cut short: the end of its picture is missing.</source>
        <translation>El JPEG está truncado: falta el final de su imagen.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: the lower part of its picture is missing.</source>
        <translation>El JPEG está dañado: falta la parte inferior de su imagen.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: its picture cannot be decoded.</source>
        <translation>El JPEG está dañado: no se puede decodificar su imagen.</translation>
    </message>
    <message>
        <source>The JPEG 2000 file is damaged: its beginning cannot be read.</source>
        <translation>El archivo JPEG 2000 está dañado: no se puede leer su comienzo.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it does not say how large its picture is.</source>
        <translation>El JPEG está dañado: no dice cuánto mide su imagen.</translation>
    </message>
    <message>
        <source>This is a {bits}-bit JPEG. Simile reads JPEGs of 8 bits a colour only.</source>
        <translation>Es un JPEG de {bits} bits. Simile solo lee JPEG de 8 bits por color.</translation>
    </message>
    <message>
        <source>The file is cut short: it ends before its picture begins.</source>
        <translation>El archivo está truncado: termina antes de que empiece su imagen.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it ends before its picture begins.</source>
        <translation>El JPEG está dañado: termina antes de que empiece su imagen.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: its parts are not in order.</source>
        <translation>El JPEG está dañado: sus partes no están en orden.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it says twice how large its picture is.</source>
        <translation>El JPEG está dañado: dice dos veces cuánto mide su imagen.</translation>
    </message>
    <message>
        <source>The JPEG XL file is damaged: its beginning cannot be read.</source>
        <translation>El archivo JPEG XL está dañado: no se puede leer su comienzo.</translation>
    </message>
    <message>
        <source>The JPEG XL file {words}: its picture cannot be decoded.</source>
        <translation>El archivo JPEG XL {words}: no se puede decodificar su imagen.</translation>
    </message>
    <message>
        <source>The picture is too large to open safely: {width} × {height} pixels.</source>
        <translation>La imagen es demasiado grande para abrirla sin riesgo: {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>The picture is empty: its width or height is zero.</source>
        <translation>La imagen está vacía: su anchura o su altura es cero.</translation>
    </message>
    <message>
        <source>This picture is stored as text, and is too large to be read that way.</source>
        <translation>Esta imagen está escrita con cifras y es demasiado larga para leerla así.</translation>
    </message>
    <message>
        <source>The {kind} file is damaged: its beginning cannot be read.</source>
        <translation>El archivo {kind} está dañado: no se puede leer su comienzo.</translation>
    </message>
    <message>
        <source>The file {words}: its picture cannot be decoded.</source>
        <translation>El archivo {words}: no se puede decodificar su imagen.</translation>
    </message>
    <message>
        <source>The PSD file is cut short: the end of its picture is missing.</source>
        <translation>El archivo PSD está truncado: falta el final de su imagen.</translation>
    </message>
    <message>
        <source>This PSD file has a colour mode that Simile does not read.</source>
        <translation>Es un archivo PSD con una clase de colores que Simile no lee.</translation>
    </message>
    <message>
        <source>This PSD file was saved without its flattened picture. Save it with maximum compatibility.</source>
        <translation>Este archivo PSD se guardó sin su imagen acoplada. Guárdelo con la máxima compatibilidad.</translation>
    </message>
    <message>
        <source>The PSD file is cut short: it ends before its picture begins.</source>
        <translation>El archivo PSD está truncado: termina antes de que empiece su imagen.</translation>
    </message>
    <message>
        <source>This PSD file is compressed in a way that Simile does not read.</source>
        <translation>Este archivo PSD está comprimido de una manera que Simile no lee.</translation>
    </message>
    <message>
        <source>The QOI file is cut short: it ends before its picture begins.</source>
        <translation>El archivo QOI está truncado: termina antes de que empiece su imagen.</translation>
    </message>
    <message>
        <source>The QOI file is damaged: its picture cannot be decoded.</source>
        <translation>El archivo QOI está dañado: no se puede decodificar su imagen.</translation>
    </message>
    <message>
        <source>The RAW file is damaged: its beginning cannot be read.</source>
        <translation>El archivo RAW está dañado: no se puede leer su comienzo.</translation>
    </message>
    <message>
        <source>The RAW file is damaged: there is no picture in it.</source>
        <translation>El archivo RAW está dañado: no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>The RAW file is damaged, or of a camera that Simile does not know.</source>
        <translation>El archivo RAW está dañado o es de una cámara que Simile no conoce.</translation>
    </message>
    <message>
        <source>The WebP file is cut short: its picture cannot be decoded.</source>
        <translation>El archivo WebP está truncado: no se puede decodificar su imagen.</translation>
    </message>
    <message>
        <source>The WebP file is damaged: its beginning cannot be read.</source>
        <translation>El archivo WebP está dañado: no se puede leer su comienzo.</translation>
    </message>
    <message>
        <source>The WebP file is damaged: its picture cannot be decoded.</source>
        <translation>El archivo WebP está dañado: no se puede decodificar su imagen.</translation>
    </message>
    <message>
        <source>Simile ended while reading this file, so the file is left out. If something else ended it, try the file again.</source>
        <translation>Simile se cerró mientras leía este archivo, así que el archivo se omite. Si se cerró por otro motivo, inténtelo otra vez con el archivo.</translation>
    </message>
    <message>
        <source>{near} is a file. Choose another folder.</source>
        <translation>{near} es un archivo. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{near} cannot be written. Choose another folder.</source>
        <translation>No se puede escribir en {near}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>It is in that folder already. Choose another folder.</source>
        <translation>Ya está en esa carpeta. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>It has changed since it came back. Scan, then decide again.</source>
        <translation>Ha cambiado desde que volvió. Vuelva a escanear y decida de nuevo.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: a file of that name is in the way. Rename it.</source>
        <translation>No se puede crear la carpeta {folder}: hay un archivo en su lugar. Cámbiele el nombre.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made. {value}</source>
        <translation>No se puede crear la carpeta {folder}. {value}</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its disk, or move it to another folder.</source>
        <translation>La carpeta {folder} no está ahí. Conecte su disco o mueva la foto a otra carpeta.</translation>
    </message>
    <message>
        <source>The disk it is on has no trash that can be used. Put it into the holding folder there, or move it.</source>
        <translation>El disco en que está no tiene una papelera utilizable. Póngala en la carpeta de espera de ese disco o muévala.</translation>
    </message>
    <message>
        <source>Its folder is write-protected. Allow writing to it and try again.</source>
        <translation>Su carpeta no se puede cambiar. Permita la escritura en la carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It is the photo to keep itself. Choose another photo to keep.</source>
        <translation>Es la propia foto que se conserva. Elija otra foto que conservar.</translation>
    </message>
    <message>
        <source>It has changed since it was scanned. Scan, then decide again.</source>
        <translation>Ha cambiado desde que se escaneó. Vuelva a escanear y decida de nuevo.</translation>
    </message>
    <message>
        <source>It is the same file as the photo to keep, {path}. Removing it would free nothing.</source>
        <translation>Es el mismo archivo que la foto que se conserva, {path}. No se ganaría nada.</translation>
    </message>
    <message>
        <source>It has changed or is gone. Scan, then decide again.</source>
        <translation>Ha cambiado o ya no está. Vuelva a escanear y decida de nuevo.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, has changed or is gone. Scan again.</source>
        <translation>La foto que se conserva, {path}, ha cambiado o ya no está. Vuelva a escanear.</translation>
    </message>
    <message>
        <source>It is no longer in the catalog. Scan again.</source>
        <translation>Ya no está en el catálogo. Vuelva a escanear.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is itself marked to go. Leave one of them.</source>
        <translation>La foto que se conserva, {path}, está también marcada para irse. Deje una de las dos.</translation>
    </message>
    <message>
        <source>You said that it is not a duplicate of {path}. Withdraw that first.</source>
        <translation>Usted dijo que no es un duplicado de {path}. Retire eso primero.</translation>
    </message>
    <message>
        <source>You said to keep both this one and {path}. Withdraw that first.</source>
        <translation>Usted dijo que se conservaran esta y {path}. Retire antes esa decisión.</translation>
    </message>
    <message>
        <source>It is not known to show the same picture as {path}. Scan, then decide again.</source>
        <translation>No consta que muestre la misma imagen que {path}. Vuelva a escanear y decida de nuevo.</translation>
    </message>
    <message>
        <source>It is in a protected folder. Take the protection off the folder first.</source>
        <translation>Está en una carpeta protegida. Quite primero la protección de la carpeta.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, has changed since it was scanned. Scan again.</source>
        <translation>La foto que se conserva, {path}, ha cambiado desde que se escaneó. Vuelva a escanear.</translation>
    </message>
    <message>
        <source>{path}, which goes with it, has changed or is gone. Scan again.</source>
        <translation>{path}, que va con ella, ha cambiado o ya no está. Vuelva a escanear.</translation>
    </message>
    <message>
        <source>{source} was replaced by a link to it. Undo that first.</source>
        <translation>En el lugar de {source} se puso un enlace que lleva a ella. Deshaga eso primero.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, was not found as it was: {refusal}</source>
        <translation>La foto que se conserva, {path}, no se encontró como estaba: {refusal}</translation>
    </message>
    <message>
        <source>It is not known to show the same picture as {path}.</source>
        <translation>No consta que muestre la misma imagen que {path}.</translation>
    </message>
    <message>
        <source>It is itself a photo to keep.</source>
        <translation>Es a su vez una foto que se conserva.</translation>
    </message>
    <message>
        <source>It is one and the same file.</source>
        <translation>Es el mismo archivo.</translation>
    </message>
    <message>
        <source>{path} goes with it and must stay: {refusal}</source>
        <translation>{path} va con ella y debe quedarse: {refusal}</translation>
    </message>
    <message>
        <source>It is no longer here: {target}. The photo kept for it is {keeper}.</source>
        <translation>Ya no está aquí: {target}. La foto que se conservó en su lugar es {keeper}.</translation>
    </message>
    <message>
        <source>Another file has taken its place: {source}. Rename that one first.</source>
        <translation>Otro archivo ha ocupado su lugar: {source}. Cámbiele primero el nombre.</translation>
    </message>
    <message>
        <source>It is no longer here: {source}.</source>
        <translation>Ya no está aquí: {source}.</translation>
    </message>
    <message>
        <source>On its disk there is neither a trash nor a place for a holding folder. Move it to a folder instead.</source>
        <translation>En su disco no hay papelera ni sitio para una carpeta de espera. Muévala a una carpeta.</translation>
    </message>
    <message>
        <source>The photo to keep is on another disk, and hard links end at the disk. Make a symbolic link instead.</source>
        <translation>La foto que se conserva está en otro disco, y los enlaces físicos no salen de su disco. Cree un enlace simbólico.</translation>
    </message>
    <message>
        <source>The photo to keep has as many names already as its disk allows. Make a symbolic link instead.</source>
        <translation>La foto que se conserva ya tiene tantos nombres como permite su disco. Cree un enlace simbólico.</translation>
    </message>
    <message>
        <source>The disk it is on, or the system, allows no {action} there. Move it to the trash instead.</source>
        <translation>El disco en que está, o el sistema, no permite allí este enlace ({action}). Muévala a la papelera.</translation>
    </message>
    <message>
        <source>The link does not lead to {path}. Another program changed it. Scan again.</source>
        <translation>El enlace no lleva a {path}. Otro programa lo ha cambiado. Vuelva a escanear.</translation>
    </message>
    <message>
        <source>What is in its place is no link to {keeper}. Rename it, then undo again. Until then the photo is here: {target}</source>
        <translation>Lo que hay en su lugar no es un enlace a {keeper}. Cámbiele el nombre y deshaga otra vez. Hasta entonces, la foto está aquí: {target}</translation>
    </message>
    <message>
        <source>{name} is missing beside the model. Write it, for example: {example}</source>
        <translation>Falta {name} junto al modelo. Escríbalo, por ejemplo: {example}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>No se puede leer {name}: {strerror}.</translation>
    </message>
    <message>
        <source>{name} does not describe a model: {error}. An example: {example}</source>
        <translation>{name} no describe un modelo: {error}. Un ejemplo: {example}</translation>
    </message>
    <message>
        <source>{name} was changed while it was opened. Try again.</source>
        <translation>{name} cambió mientras se abría. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The model gives the same vector for every picture. Choose another one, or another of its outputs.</source>
        <translation>El modelo dice lo mismo de todas las imágenes. Elija otro, u otra de sus salidas.</translation>
    </message>
    <message>
        <source>The model needs more than {seconds} seconds for a few pictures. Choose a smaller one.</source>
        <translation>El modelo necesita más de {seconds} segundos para unas pocas imágenes. Elija uno más pequeño.</translation>
    </message>
    <message>
        <source>The model crashes OpenCV: it is damaged, or needs far too much memory. Choose another one.</source>
        <translation>El modelo bloquea OpenCV: está dañado o necesita demasiada memoria. Elija otro.</translation>
    </message>
    <message>
        <source>{name} is not a file. Choose a model in ONNX.</source>
        <translation>{name} no es un archivo. Elija un modelo ONNX.</translation>
    </message>
    <message>
        <source>{name} is larger than 2 GB. Choose a smaller model.</source>
        <translation>{name} ocupa más de 2 GB. Elija un modelo más pequeño.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {value}.</source>
        <translation>No se puede leer {name}: {value}.</translation>
    </message>
    <message>
        <source>The model needs more memory than Simile gives to one. Choose a smaller one.</source>
        <translation>El modelo necesita más memoria de la que Simile concede a uno. Elija uno más pequeño.</translation>
    </message>
    <message>
        <source>It changed while it was being moved, so it was left where it is. Scan again.</source>
        <translation>Cambió mientras se movía, así que se ha dejado donde está. Vuelva a escanear.</translation>
    </message>
    <message>
        <source>The copy did not arrive whole, so the file was left where it is. Check the disk.</source>
        <translation>La copia no llegó entera, así que el archivo se ha dejado donde está. Compruebe el disco.</translation>
    </message>
    <message>
        <source>A left-over of an interrupted move is in the way: {part}. Look at it, then delete it.</source>
        <translation>Estorba un resto de un movimiento interrumpido: {part}. Mírelo y luego elimínelo.</translation>
    </message>
    <message>
        <source>Another program changed it at that moment. What was there is now {target}.</source>
        <translation>Otro programa lo cambió en ese momento. Lo que había ahí es ahora {target}.</translation>
    </message>
    <message>
        <source>OpenCV cannot use this file as a model ({name}). Export it as ONNX, for pictures (1, 3, {size}, {size}).</source>
        <translation>OpenCV no puede usar este archivo como modelo ({name}). Expórtelo como ONNX, para imágenes (1, 3, {size}, {size}).</translation>
    </message>
    <message>
        <source>The model has no output called {output}; it has {value}.</source>
        <translation>El modelo no tiene ninguna salida llamada {output}; tiene {value}.</translation>
    </message>
    <message>
        <source>The model returns {shape} numbers instead of one vector. Name another output of it.</source>
        <translation>El modelo responde con {shape} números en lugar de un vector. Indique otra de sus salidas.</translation>
    </message>
    <message>
        <source>The model returns values that are not numbers. It was not exported correctly; choose another one.</source>
        <translation>El modelo responde con algo que no es un número. No se exportó bien; elija otro.</translation>
    </message>
    <message>
        <source>The model needs more memory than there is. Choose a smaller one.</source>
        <translation>El modelo necesita más memoria de la que hay. Elija uno más pequeño.</translation>
    </message>
    <message>
        <source>Another program is writing to it. Wait until that is done, then scan again.</source>
        <translation>Otro programa está escribiendo en él. Espere a que termine y vuelva a escanear.</translation>
    </message>
    <message>
        <source>There is no regular file of that name any more. Scan again.</source>
        <translation>Ya no hay ningún archivo normal con ese nombre. Vuelva a escanear.</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Choose another file for the catalog.</source>
        <translation>{path} pertenece a otro programa. Elija otro archivo para el catálogo.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Simile. Update this program, or choose another catalog.</source>
        <translation>{path} se creó con un Simile más nuevo. Actualice este programa o elija otro catálogo.</translation>
    </message>
    <message>
        <source>The catalog {path} was damaged. It is kept as {aside}. {saved} Start again and scan: your photos are as they were.</source>
        <translation>El catálogo {path} estaba dañado. Se conserva como {aside}. {saved} Empiece de nuevo y escanee: sus fotos están como estaban.</translation>
    </message>
    <message>
        <source>{path} is damaged ({answer}).</source>
        <translation>{path} está dañado ({answer}).</translation>
    </message>
    <message>
        <source>{path} was made by an older Simile. Open it once in Simile to bring it up to date.</source>
        <translation>{path} se creó con un Simile más antiguo. Ábralo una vez en Simile para actualizarlo.</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be made: {strerror}. Choose another one.</source>
        <translation>No se puede crear la carpeta de {path}: {strerror}. Elija otra.</translation>
    </message>
    <message>
        <source>{path} holds no catalog yet. Scan a folder first.</source>
        <translation>{path} aún no contiene ningún catálogo. Escanee primero una carpeta.</translation>
    </message>
    <message>
        <source>This part is too small to be searched for: {value} × {value2} pixels. Draw a larger rectangle.</source>
        <translation>Esta parte es demasiado pequeña para buscarla: {value} × {value2} píxeles. Dibuje un rectángulo mayor.</translation>
    </message>
    <message>
        <source>No image model is chosen, so nothing can be ranked by what one sees.</source>
        <translation>No hay ningún modelo de imágenes elegido, así que no se puede ordenar por lo que ve.</translation>
    </message>
    <message>
        <source>The image model has not described these photos yet. Open their themes or map first.</source>
        <translation>El modelo de imágenes aún no ha descrito estas fotos. Abra primero sus temas o su mapa.</translation>
    </message>
    <message>
        <source>The file cannot be read: {value}.</source>
        <translation>No se puede leer el archivo: {value}.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no existe.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file. Change its permissions and scan again.</source>
        <translation>No tiene permiso para leer este archivo. Cambie sus permisos y vuelva a escanear.</translation>
    </message>
    <message>
        <source>Simile failed on this file ({name}: {error}). Please report it with the file.</source>
        <translation>Simile ha fallado con este archivo ({name}: {error}). Por favor, comunique el fallo y adjunte el archivo.</translation>
    </message>
    <message>
        <source>Simile was interrupted while it moved {name}. Connect its disk, then start Simile again.</source>
        <translation>Simile se interrumpió mientras movía {name}. Conecte su disco e inicie Simile de nuevo.</translation>
    </message>
    <message>
        <source>Simile was interrupted, and {name} is neither in its place nor in {value}. {detail}</source>
        <translation>Simile se interrumpió, y {name} no está ni en su lugar ni en {value}. {detail}</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} is still in {value}. You can undo that again.</source>
        <translation>Simile se interrumpió: {name} sigue en {value}. Puede deshacerlo otra vez.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} {value}. You can undo that.</source>
        <translation>Simile se interrumpió: {name} {value}. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>Simile was interrupted before its turn.</source>
        <translation>Simile se interrumpió antes de su turno.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} stayed in place.</source>
        <translation>Simile se interrumpió: {name} se quedó en su sitio.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} is back in its place.</source>
        <translation>Simile se interrumpió: {name} está de nuevo en su sitio.</translation>
    </message>
    <message>
        <source>The photo that it went with has not come back. Undo that first.</source>
        <translation>La foto con la que iba no ha vuelto. Deshaga eso primero.</translation>
    </message>
    <message>
        <source>{unknown} is no longer in the catalog. Scan, then decide again.</source>
        <translation>{unknown} ya no está en el catálogo. Vuelva a escanear y decida de nuevo.</translation>
    </message>
    <message>
        <source>Its folder cannot be reached. Connect the disk, then try again.</source>
        <translation>No se puede acceder a su carpeta. Conecte el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>El disco está lleno. Haga sitio en él e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your disk quota is used up. Free some space and try again.</source>
        <translation>Su cuota del disco está agotada. Haga sitio en él e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is write-protected. Allow writing to it and try again.</source>
        <translation>El disco está protegido contra escritura. Permita la escritura e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>You have no permission to do that there. Change the permissions of the folder and try again.</source>
        <translation>No tiene permiso para hacer eso ahí. Cambie los permisos de la carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk does not answer. Check it and its cable, then try again.</source>
        <translation>El disco no responde. Compruebe el disco y su cable e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file or its folder is gone. Scan again.</source>
        <translation>El archivo o su carpeta ya no existe. Vuelva a escanear.</translation>
    </message>
    <message>
        <source>The name is too long for that folder. Rename the file and scan again.</source>
        <translation>El nombre es demasiado largo para esa carpeta. Cambie el nombre del archivo y vuelva a escanear.</translation>
    </message>
    <message>
        <source>The file is too large for that disk. Choose another folder.</source>
        <translation>El archivo es demasiado grande para ese disco. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The system refused: {value}. Check the file and try again.</source>
        <translation>El sistema se ha negado: {value}. Compruebe el archivo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{address} did not answer within {longest} s. Save the picture and search by file.</source>
        <translation>{address} no respondió en {longest} s. Guarde la imagen y busque por archivo.</translation>
    </message>
    <message>
        <source>{address} is not a web address: it must begin with http:// or https://.</source>
        <translation>{address} no es una dirección web: debe empezar por http:// o https://.</translation>
    </message>
    <message>
        <source>{full_url} leads to {newurl}, which is not on the web.</source>
        <translation>{full_url} lleva a {newurl}, que no está en la web.</translation>
    </message>
    <message>
        <source>{address} is larger than {value} MB. Save it and search by file.</source>
        <translation>{address} ocupa más de {value} MB. Guárdela y busque por archivo.</translation>
    </message>
    <message>
        <source>Stopped before its turn.</source>
        <translation>Detenido antes de su turno.</translation>
    </message>
    <message>
        <source>{path} was changed after Simile wrote it, so it was left as it is.</source>
        <translation>{path} se cambió después de que Simile lo escribiera, así que se ha dejado como está.</translation>
    </message>
    <message>
        <source>{path} is not a regular file, so nothing can be written into it.</source>
        <translation>{path} no es un archivo normal, así que no se puede escribir en él.</translation>
    </message>
    <message>
        <source>{path} is too large to be read safely.</source>
        <translation>{path} es demasiado grande para leerlo sin riesgo.</translation>
    </message>
    <message>
        <source>{path} cannot be read. {value}</source>
        <translation>No se puede leer {path}. {value}</translation>
    </message>
    <message>
        <source>{path} cannot be written. {value}</source>
        <translation>No se puede escribir {path}. {value}</translation>
    </message>
    <message>
        <source>{path} is being changed by another program, so it was left as it is.</source>
        <translation>Otro programa está cambiando {path}, así que se ha dejado como está.</translation>
    </message>
    <message>
        <source>This folder is offline: it is not there. Connect its disk, or take the folder out of the library.</source>
        <translation>Esta carpeta está sin conexión: no está ahí. Conecte su disco o quite la carpeta de la biblioteca.</translation>
    </message>
    <message>
        <source>This folder is offline: it is empty, but held photos. Connect its disk, or take the folder out.</source>
        <translation>Esta carpeta está sin conexión: está vacía, pero contenía fotos. Conecte su disco o quite la carpeta.</translation>
    </message>
    <message>
        <source>The XMP file beside it is written in a form that Simile cannot add to.</source>
        <translation>El archivo XMP que la acompaña tiene una forma a la que Simile no añade nada.</translation>
    </message>
    <message>
        <source>The XMP file beside it is too large to be read safely.</source>
        <translation>El archivo XMP que la acompaña es demasiado grande para leerlo sin riesgo.</translation>
    </message>
    <message>
        <source>The XMP file beside it is damaged. Repair or remove it, or do without the facts.</source>
        <translation>El archivo XMP que la acompaña está dañado. Repárelo o quítelo, o renuncie a los datos.</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Move it away, or choose another catalog folder.</source>
        <translation>{path} pertenece a otro programa. Llévelo a otro sitio o elija otra carpeta para el catálogo.</translation>
    </message>
    <message>
        <source>It cannot be brought back from here. Open the trash of your system and restore it there.</source>
        <translation>Aquí no se puede deshacer. Abra la papelera del sistema y restáurela allí.</translation>
    </message>
    <message>
        <source>Put it into the holding folder there, or move it.</source>
        <translation>Póngala en la carpeta de espera de ese disco o muévala.</translation>
    </message>
    <message>
        <source>The system did not put it into the trash. Move it to a folder instead.</source>
        <translation>El sistema no la puso en la papelera. Muévala a una carpeta.</translation>
    </message>
    <message>
        <source>It is no longer in the trash. The photo that was kept for it is still there.</source>
        <translation>Ya no está en la papelera. La foto que se conservó en su lugar sigue ahí.</translation>
    </message>
    <message>
        <source>The drive it is on has no recycle bin. {instead}</source>
        <translation>La unidad en que está no tiene papelera. {instead}</translation>
    </message>
    <message>
        <source>The disk it is on has no trash. {instead}</source>
        <translation>El disco en que está no tiene papelera. {instead}</translation>
    </message>
    <message>
        <source>Another file has taken its place. Rename that one, then undo again. Until then it is here: {target}</source>
        <translation>Otro archivo ha ocupado su lugar. Cámbiele el nombre y deshaga otra vez. Hasta entonces está aquí: {target}</translation>
    </message>
    <message>
        <source>Its folder {root} cannot be reached. Connect the disk, then try again.</source>
        <translation>No se puede acceder a su carpeta {root}. Conecte el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It was changed after it was removed. It is still here: {target}. Move it back yourself.</source>
        <translation>Se cambió después de irse. Sigue aquí: {target}. Devuélvala usted a su sitio.</translation>
    </message>
    <message>
        <source>{value} It is still here: {target}</source>
        <translation>{value} Sigue aquí: {target}</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>Esta carpeta ya no existe.</translation>
    </message>
    <message>
        <source>You are not allowed to read this folder. Change its permissions, or take it out of the library.</source>
        <translation>No tiene permiso para leer esta carpeta. Cambie sus permisos o quítela de la biblioteca.</translation>
    </message>
    <message>
        <source>This folder cannot be read: {value}.</source>
        <translation>No se puede leer esta carpeta: {value}.</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>está truncado</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>the trash</source>
        <translation>la papelera</translation>
    </message>
    <message>
        <source>the holding folder</source>
        <translation>la carpeta de espera</translation>
    </message>
    <message>
        <source>the folder you chose</source>
        <translation>la carpeta que eligió</translation>
    </message>
    <message>
        <source>had gone to the trash</source>
        <translation>se había movido a la papelera</translation>
    </message>
    <message>
        <source>had gone to the holding folder of its disk</source>
        <translation>se había puesto en la carpeta de espera de su disco</translation>
    </message>
    <message>
        <source>had gone to the folder you chose</source>
        <translation>se había movido a la carpeta que eligió</translation>
    </message>
    <message>
        <source>had been replaced by a link</source>
        <translation>se había reemplazado por un enlace</translation>
    </message>
    <message>
        <source>hard link</source>
        <translation>enlace físico</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>enlace simbólico</translation>
    </message>
    <message>
        <source>{photos} put into the trash or the holding folder, {size} to free.</source>
        <translation>{photos} en la papelera o en la carpeta de espera; {size} por recuperar.</translation>
    </message>
    <message>
        <source>{photos} replaced by links, {size} to free.</source>
        <translation>Enlaces en lugar de {photos}; {size} por recuperar.</translation>
    </message>
    <message>
        <source>{photos} removed again, {size} to free.</source>
        <translation>{photos} otra vez fuera de la biblioteca; {size} por recuperar.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>{done} {count} left alone. {name}: {reason}</source>
        <translation>{done} Sin tocar: {count}. {name}: {reason}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>No photo is marked. Press Enter to accept a suggestion, or Space to mark a photo.</source>
        <translation>No hay ninguna foto marcada. Pulse Intro para aceptar una sugerencia o Espacio para marcar una foto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{} brought back.</source>
        <translation>De vuelta: {}.</translation>
    </message>
    <message>
        <source>{} brought back to where they were.</source>
        <translation>De vuelta en su sitio: {}.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>{photos} marked · {size} to free</source>
        <translation>Para quitar: {photos} · {size} por recuperar</translation>
    </message>
    <message>
        <source>No photo marked</source>
        <translation>Ninguna foto marcada</translation>
    </message>
    <message>
        <source>A bug in Simile</source>
        <translation>Un error en Simile</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>Ha ocurrido un fallo que no debería ocurrir</translation>
    </message>
    <message>
        <source>Your photos and the catalog are as they were before this step. You can go on. If it happens again, please send the text below to the developers of Simile.</source>
        <translation>Sus fotos y el catálogo están como antes de este paso. Puede continuar. Si vuelve a ocurrir, envíe el texto de abajo a los autores de Simile.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>What happened, for the developers</source>
        <translation>Qué ocurrió, para quienes lo arreglan</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Put the text on the clipboard</source>
        <translation>Copiar el texto al portapapeles</translation>
    </message>
    <message>
        <source>Close and go on</source>
        <translation>Cerrar y continuar</translation>
    </message>
    <message>
        <source>{photos} on a disk without a trash: put them into {folder} instead</source>
        <translation>{photos} en un disco sin papelera: poner en {folder} en su lugar</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation>Carpeta de destino</translation>
    </message>
    <message>
        <source>The photos are moved to this folder; no file in it is overwritten</source>
        <translation>Las fotos se mueven a esta carpeta; no se sobrescribe ningún archivo en ella</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder to move to</source>
        <translation>Elegir la carpeta de destino</translation>
    </message>
    <message>
        <source>Keep subfolders</source>
        <translation>Conservar las subcarpetas</translation>
    </message>
    <message>
        <source>Put each photo in the same subfolder as in the library, or all side by side</source>
        <translation>Poner cada foto en la misma subcarpeta que en la biblioteca, o todas juntas</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Mover a una carpeta</translation>
    </message>
    <message>
        <source>Hard link: another name of the file that stays</source>
        <translation>Enlace físico: otro nombre del archivo que se queda</translation>
    </message>
    <message>
        <source>Works on one disk only. Either name keeps the photo when the other is removed.</source>
        <translation>Solo funciona dentro de un mismo disco. Cualquiera de los dos nombres conserva la foto si se quita el otro.</translation>
    </message>
    <message>
        <source>Symbolic link: a pointer to the photo that stays</source>
        <translation>Enlace simbólico: un puntero a la foto que se queda</translation>
    </message>
    <message>
        <source>Works across disks. It leads nowhere once the photo that stays is moved or removed.</source>
        <translation>Funciona entre discos distintos. Deja de llevar a ningún sitio si la foto que se queda se mueve o se quita.</translation>
    </message>
    <message>
        <source>Put photos without a trash into a holding folder</source>
        <translation>Poner las fotos sin papelera en una carpeta de espera</translation>
    </message>
    <message>
        <source>They stay there until you delete them yourself; until then Undo brings them back</source>
        <translation>Quedan allí hasta que usted las elimine; hasta entonces, Deshacer las devuelve</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Looking for themes</source>
        <translation>Buscando temas</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Toda la biblioteca</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>Close this theme and show all of them</source>
        <translation>Cerrar este tema y mostrarlos todos</translation>
    </message>
    <message>
        <source>Photos to divide</source>
        <translation>Fotos por dividir</translation>
    </message>
    <message>
        <source>Divide the whole library, one folder, or what was found last</source>
        <translation>Dividir toda la biblioteca, una carpeta o lo último que se encontró</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Number of themes</source>
        <translation>Número de temas</translation>
    </message>
    <message>
        <source>How many themes to make; at the lowest end as many as suit the photos</source>
        <translation>Cuántos temas formar; en el extremo inferior, los que convengan a las fotos</translation>
    </message>
    <message>
        <source>Themes of the library</source>
        <translation>Temas de la biblioteca</translation>
    </message>
    <message>
        <source>Double click or Enter: see all photos of a theme.</source>
        <translation>Doble clic o Intro: ver todas las fotos de un tema.</translation>
    </message>
    <message>
        <source>Photos of the theme</source>
        <translation>Fotos del tema</translation>
    </message>
    <message>
        <source>Double click or Enter: go to the photo&apos;s group, or open it.</source>
        <translation>Doble clic o Intro: ir al grupo de la foto o abrirla.</translation>
    </message>
    <message>
        <source>No photos to divide</source>
        <translation>No hay fotos que dividir</translation>
    </message>
    <message>
        <source>Choose other photos above, or add a folder to the library.</source>
        <translation>Elija otras fotos arriba o añada una carpeta a la biblioteca.</translation>
    </message>
    <message numerus="yes">
        <source>%n themes</source>
        <translation>
            <numerusform>%Ln tema</numerusform>
            <numerusform>%Ln temas</numerusform>
        </translation>
    </message>
    <message>
        <source>A theme of {}</source>
        <translation>Un tema de {}</translation>
    </message>
    <message>
        <source>Search results ({})</source>
        <translation>Resultados de la búsqueda ({})</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Choose a folder of photos to look through</source>
        <translation>Elegir una carpeta de fotos para examinarla</translation>
    </message>
    <message>
        <source>Try it with sample photos</source>
        <translation>Probar con fotos de muestra</translation>
    </message>
    <message>
        <source>Draw a small library of sample photos and look through it</source>
        <translation>Dibujar una pequeña biblioteca de fotos de muestra y examinarla</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Volver a escanear</translation>
    </message>
    <message>
        <source>Look for new, changed and missing photos</source>
        <translation>Buscar fotos nuevas, cambiadas y desaparecidas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Read the selected files of “Not readable” again</source>
        <translation>Leer otra vez los archivos seleccionados de «Ilegibles»</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause the work and continue later</source>
        <translation>Dejar el trabajo en pausa y continuar más tarde</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the work; what was done is kept</source>
        <translation>Detener el trabajo; lo ya hecho se conserva</translation>
    </message>
    <message>
        <source>Take folder out of the library</source>
        <translation>Quitar carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>Forget the selected folder&apos;s photos; no file is touched</source>
        <translation>Olvidar las fotos de la carpeta seleccionada; no se toca ningún archivo</translation>
    </message>
    <message>
        <source>Choose where the folder is now…</source>
        <translation>Elegir dónde está ahora la carpeta…</translation>
    </message>
    <message>
        <source>Protect the folder</source>
        <translation>Proteger la carpeta</translation>
    </message>
    <message>
        <source>Never mark photos of the selected folder, neither by rule nor by hand</source>
        <translation>No marcar nunca fotos de la carpeta seleccionada, ni por regla ni a mano</translation>
    </message>
    <message>
        <source>Compare folders</source>
        <translation>Comparar carpetas</translation>
    </message>
    <message>
        <source>See which folders hold the same photos, and what is in one of them only</source>
        <translation>Ver qué carpetas contienen las mismas fotos y qué hay solo en una de ellas</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Write the groups of this list to a page with pictures, a table or a document</source>
        <translation>Escribir los grupos de esta lista en una página con imágenes, una tabla o un documento</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Close Simile; a scan continues at the next start</source>
        <translation>Cerrar Simile; el escaneo continúa en el próximo inicio</translation>
    </message>
    <message>
        <source>Redo what was undone last</source>
        <translation>Rehacer lo último que se deshizo</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>Everything that was removed, and what can be undone</source>
        <translation>Todo lo que se quitó y lo que se puede deshacer</translation>
    </message>
    <message>
        <source>enough for {} MP</source>
        <translation>suficiente para {} MP</translation>
    </message>
    <message>
        <source>Untick what should stay (Space). A double click shows both photos large (Return).</source>
        <translation>Desmarque lo que deba quedarse (barra espaciadora). Un doble clic muestra ambas fotos en grande (Intro).</translation>
    </message>
    <message>
        <source>Remove nothing. What you unticked is no longer marked.</source>
        <translation>No eliminar nada. Lo que desmarcó ya no está marcado.</translation>
    </message>
    <message numerus="yes">
        <source>%n get other names there, as their own are taken: see the last column.</source>
        <translation>
            <numerusform>%Ln recibe allí otro nombre, porque el suyo está ocupado: vea la última columna.</numerusform>
            <numerusform>%Ln reciben allí otros nombres, porque los suyos están ocupados: vea la última columna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the last that look as they do: what stays for them was edited or mirrored, or shows less.</source>
        <translation>
            <numerusform>%Ln es la última con ese aspecto: lo que se queda en su lugar se editó o reflejó, o muestra menos.</numerusform>
            <numerusform>%Ln son las últimas con ese aspecto: lo que se queda en su lugar se editó o reflejó, o muestra menos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes, and stays</source>
        <translation>Se va y se queda</translation>
    </message>
    <message>
        <source>Goes:</source>
        <translation>Se va:</translation>
    </message>
    <message>
        <source>Stays for it:</source>
        <translation>Se queda en su lugar:</translation>
    </message>
    <message>
        <source>Untick it to let this photo stay</source>
        <translation>Desmárquela para que esta foto se quede</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>The line before (Up)</source>
        <translation>La línea anterior (Arriba)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The next line (Down)</source>
        <translation>La línea siguiente (Abajo)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Wheel: zoom both photos. Drag: move them. Double click: 100 % or the whole.</source>
        <translation>Rueda: ampliar ambas fotos. Arrastrar: moverlas. Doble clic: 100 % o completas.</translation>
    </message>
    <message>
        <source>{photos} marked, {size} to free. Nothing happens before you confirm it.</source>
        <translation>{photos} marcadas, {size} por liberar. No ocurre nada hasta que lo confirme.</translation>
    </message>
    <message>
        <source>{photos} moved to the trash. {size} will be freed once you empty it.</source>
        <translation>{photos} movidas a la papelera. Se liberarán {size} cuando la vacíe.</translation>
    </message>
    <message>
        <source>Stays too: you unticked it</source>
        <translation>Se queda también: la desmarcó</translation>
    </message>
    <message>
        <source>{}: the last one that looks like this</source>
        <translation>{}: la última que se ve así</translation>
    </message>
    <message>
        <source>as {}</source>
        <translation>como {}</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Mostrar en grande</translation>
    </message>
    <message>
        <source>Untick, so that it stays, or tick again</source>
        <translation>Desmarcar para que se quede, o marcar de nuevo</translation>
    </message>
    <message>
        <source>Keep details that only the removed copies have (dates, places, ratings, keywords) in XMP files beside the photos that stay</source>
        <translation>Conservar los datos que solo tienen las copias eliminadas (fechas, lugares, valoraciones, palabras clave) en archivos XMP junto a las fotos que se quedan</translation>
    </message>
    <message>
        <source>Details that only the removed copies have</source>
        <translation>Datos que solo tienen las copias eliminadas</translation>
    </message>
    <message>
        <source>{photos} read. In {groups} are identical files: {size} to free without losing a picture.</source>
        <translation>{photos} leídas. En {groups} hay archivos idénticos: {size} por liberar sin perder ninguna imagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read. The list “{}” says why.</source>
        <translation>
            <numerusform>No se pudo leer %Ln archivo. La lista «{}» dice por qué.</numerusform>
            <numerusform>No se pudieron leer %Ln archivos. La lista «{}» dice por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture in the folders of your library. Drop another folder on this window.</source>
        <translation>No hay ninguna imagen en las carpetas de su biblioteca. Suelte otra carpeta en esta ventana.</translation>
    </message>
    <message>
        <source>No two photos of your library are as alike as you ask for. A lower similarity may show copies.</source>
        <translation>No hay dos fotos de su biblioteca tan parecidas como usted pide. Una similitud menor puede mostrar copias.</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restablecer reglas</translation>
    </message>
    <message>
        <source>Search for a picture…</source>
        <translation>Buscar una imagen…</translation>
    </message>
    <message>
        <source>Choose a picture file and find its look-alikes</source>
        <translation>Elegir un archivo de imagen y buscar fotos parecidas</translation>
    </message>
    <message>
        <source>Search for the pasted picture</source>
        <translation>Buscar la imagen pegada</translation>
    </message>
    <message>
        <source>Find look-alikes of the picture, file or address on the clipboard</source>
        <translation>Buscar fotos parecidas a la imagen, el archivo o la dirección del portapapeles</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Find look-alikes of this photo</source>
        <translation>Buscar fotos parecidas a esta</translation>
    </message>
    <message>
        <source>Search the library for the current photo</source>
        <translation>Buscar la foto actual en la biblioteca</translation>
    </message>
    <message>
        <source>Search for a part…</source>
        <translation>Buscar una parte…</translation>
    </message>
    <message>
        <source>Draw a rectangle on any photo in the window and find look-alikes of what is in it</source>
        <translation>Dibujar un rectángulo en cualquier foto de la ventana y buscar fotos parecidas a su contenido</translation>
    </message>
    <message>
        <source>Part…</source>
        <translation>Parte…</translation>
    </message>
    <message>
        <source>Go to its group</source>
        <translation>Ir a su grupo</translation>
    </message>
    <message>
        <source>Compare the chosen photo with its copies</source>
        <translation>Comparar la foto elegida con sus copias</translation>
    </message>
    <message>
        <source>Save the results…</source>
        <translation>Guardar los resultados…</translation>
    </message>
    <message>
        <source>Write the results, with rank, path, score and measure, to a table (CSV) or a document (JSON)</source>
        <translation>Escribir posición, ruta, puntuación y medida de lo encontrado en una tabla (CSV) o un documento (JSON)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Copy the results as text</source>
        <translation>Copiar los resultados como texto</translation>
    </message>
    <message>
        <source>Copy rank, score and path of the results to the clipboard</source>
        <translation>Copiar al portapapeles posición, puntuación y ruta de las fotos encontradas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Ir al campo de búsqueda</translation>
    </message>
    <message>
        <source>Type a file or web address to search for</source>
        <translation>Escribir un archivo o una dirección web que buscar</translation>
    </message>
    <message>
        <source>Choose an image model…</source>
        <translation>Elegir un modelo de imágenes…</translation>
    </message>
    <message>
        <source>Compare photos by what an ONNX model sees in them, for themes, map and search</source>
        <translation>Comparar las fotos por lo que un modelo ONNX ve en ellas, para los temas, el mapa y la búsqueda</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Volver a los grupos</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Aceptar y continuar</translation>
    </message>
    <message>
        <source>Mark every photo but the suggested one, and go to the next group</source>
        <translation>Marcar todas las fotos menos la sugerida e ir al grupo siguiente</translation>
    </message>
    <message>
        <source>Mark or unmark the photo</source>
        <translation>Marcar o desmarcar la foto</translation>
    </message>
    <message>
        <source>Mark the current photo for removal, or unmark it</source>
        <translation>Marcar la foto actual para quitarla, o retirar la marca</translation>
    </message>
    <message>
        <source>Keep only this photo</source>
        <translation>Conservar solo esta foto</translation>
    </message>
    <message>
        <source>Mark every photo of the group but the current one</source>
        <translation>Marcar todas las fotos del grupo menos la actual</translation>
    </message>
    <message>
        <source>Unmark the group</source>
        <translation>Desmarcar el grupo</translation>
    </message>
    <message>
        <source>Unmark all photos of the selected groups</source>
        <translation>Retirar todas las marcas de los grupos seleccionados</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>No es un duplicado</translation>
    </message>
    <message>
        <source>Never show the current photo with the suggested one again; on the suggested one: with none of the group</source>
        <translation>No volver a mostrar la foto actual junto a la sugerida; si la actual es la sugerida, ninguna del grupo</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambas</translation>
    </message>
    <message>
        <source>They are copies, and both stay; with the suggested photo current, the whole group stays</source>
        <translation>Son copias y ambas se quedan; si la foto actual es la sugerida, se queda todo el grupo</translation>
    </message>
    <message>
        <source>Mark the copies in the folder</source>
        <translation>Marcar las copias de la carpeta</translation>
    </message>
    <message>
        <source>In the folder view: mark the photos of the first folder that are in the second too</source>
        <translation>En la vista de carpetas: marcar las fotos de la primera carpeta que también están en la segunda</translation>
    </message>
    <message>
        <source>Mark the copies</source>
        <translation>Marcar las copias</translation>
    </message>
    <message>
        <source>In a theme or on the map: mark the copies among the selected photos, or among all that are listed</source>
        <translation>En un tema o en el mapa: marcar las copias entre las fotos seleccionadas, o entre todas las que aparecen</translation>
    </message>
    <message>
        <source>Withdraw the verdict</source>
        <translation>Retirar la decisión</translation>
    </message>
    <message>
        <source>Forget what you said about the selected pairs of the list “Decided”</source>
        <translation>Olvidar lo que dijo de los pares seleccionados de la lista «Decididas»</translation>
    </message>
    <message>
        <source>Accept all in this list</source>
        <translation>Aceptar todo en esta lista</translation>
    </message>
    <message>
        <source>Mark what the rules leave out in every group of the list; undecided ones are left alone</source>
        <translation>Marcar lo que las reglas descartan en cada grupo de la lista; los grupos sin decidir no se tocan</translation>
    </message>
    <message>
        <source>Select all groups</source>
        <translation>Seleccionar todos los grupos</translation>
    </message>
    <message>
        <source>Select every group of the list; Shift selects from one to another</source>
        <translation>Seleccionar todos los grupos de la lista; Mayús selecciona de uno a otro</translation>
    </message>
    <message>
        <source>Keeper rules…</source>
        <translation>Reglas de conservación…</translation>
    </message>
    <message>
        <source>Choose which photo of a group is kept, and in which order the rules are asked</source>
        <translation>Decir qué foto de un grupo se conserva y en qué orden se consultan las reglas</translation>
    </message>
    <message>
        <source>Unmark everything</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <source>Unmark all photos</source>
        <translation>Retirar todas las marcas</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>Mover a la papelera…</translation>
    </message>
    <message>
        <source>Put the marked photos in the trash, after asking</source>
        <translation>Poner las fotos marcadas en la papelera, previa confirmación</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Mover a una carpeta…</translation>
    </message>
    <message>
        <source>Move the marked photos to a folder, after asking</source>
        <translation>Mover las fotos marcadas a una carpeta, previa confirmación</translation>
    </message>
    <message>
        <source>Replace by links…</source>
        <translation>Reemplazar por enlaces…</translation>
    </message>
    <message>
        <source>Replace each marked photo by a link to the photo that stays, after asking</source>
        <translation>Poner en el lugar de cada foto marcada un enlace a la foto que se queda, previa confirmación</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Go to the next photo of the group</source>
        <translation>Ir a la foto siguiente del grupo</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Go to the previous photo of the group</source>
        <translation>Ir a la foto anterior del grupo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the current photo in its default program</source>
        <translation>Abrir la foto actual en su programa</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Open the folder of the current photo</source>
        <translation>Abrir la carpeta de la foto actual</translation>
    </message>
    <message>
        <source>Divide the library by what its photos show</source>
        <translation>Dividir la biblioteca según lo que muestran sus fotos</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>{groups} decided, {undecided} undecided, {size} to free</source>
        <translation>{groups} decididos, {undecided} sin decidir, {size} por recuperar</translation>
    </message>
    <message>
        <source>By the current rules: {groups} decided, {undecided} undecided, {size} to free.</source>
        <translation>Con las reglas actuales: {groups} decididos, {undecided} sin decidir, {size} por recuperar.</translation>
    </message>
    <message>
        <source>See the whole library; similar photos lie near each other</source>
        <translation>Ver toda la biblioteca; las fotos parecidas están cerca unas de otras</translation>
    </message>
    <message>
        <source>Mark all but one of the identical files in every group of the list</source>
        <translation>Marcar todos los archivos idénticos menos uno en cada grupo de la lista</translation>
    </message>
    <message>
        <source>Simile ended during the last removal: {done} of {photos} were removed. The others are in place.</source>
        <translation>Simile se cerró durante la última eliminación: se eliminaron {done} de {photos}. Las demás siguen en su sitio.</translation>
    </message>
    <message>
        <source>{} not marked any more: what was found out since speaks for keeping them.</source>
        <translation>{} sin marcar ya: lo averiguado desde entonces aconseja conservarlas.</translation>
    </message>
    <message>
        <source>Add a folder. Groups of copies appear while it is looked through. Go through the lists at the left, the safest first. Enter marks all photos of a group that are not suggested to stay and goes on; digits and Space change marks. Marked photos stay where they are until you move them to the trash or to a folder, and Undo brings them back.</source>
        <translation>Añada una carpeta. Los grupos de copias aparecen mientras se examina. Recorra las listas de la izquierda, la más segura primero. Intro marca todas las fotos de un grupo que no se proponen para quedarse y continúa; las cifras y la barra espaciadora cambian las marcas. Las fotos marcadas se quedan donde están hasta que las mueva a la papelera o a una carpeta, y Deshacer las recupera.</translation>
    </message>
    <message>
        <source>Mark every photo that is not suggested to stay, and go to the next group</source>
        <translation>Marcar todas las fotos que no se proponen para quedarse, e ir al grupo siguiente</translation>
    </message>
    <message>
        <source>No rule says which photo to keep in any group of this list: decide on each of them</source>
        <translation>Ninguna regla dice qué foto conservar en ningún grupo de esta lista: decida en cada uno</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>No rule says which photo to keep: mark with Space what may go, or press K on the one that stays. This goes to the next group</source>
        <translation>Ninguna regla dice qué foto conservar: marque con la barra espaciadora lo que puede irse, o pulse K en la que se queda. Esto pasa al grupo siguiente</translation>
    </message>
    <message>
        <source>Show the groups of copies again</source>
        <translation>Mostrar de nuevo los grupos de copias</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>On the map: draw around photos to select them</source>
        <translation>En el mapa: rodear fotos con un trazo para seleccionarlas</translation>
    </message>
    <message>
        <source>Redraw the map</source>
        <translation>Dibujar el mapa de nuevo</translation>
    </message>
    <message>
        <source>Work out the place of every photo on the map again</source>
        <translation>Volver a calcular el lugar de cada foto en el mapa</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Grupo siguiente</translation>
    </message>
    <message>
        <source>Go to the next group of the list</source>
        <translation>Ir al grupo siguiente de la lista</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Grupo anterior</translation>
    </message>
    <message>
        <source>Go to the previous group of the list</source>
        <translation>Ir al grupo anterior de la lista</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Lista siguiente</translation>
    </message>
    <message>
        <source>Go to the next kind of copies</source>
        <translation>Ir a la clase de copias siguiente</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Lista anterior</translation>
    </message>
    <message>
        <source>Go to the previous kind of copies</source>
        <translation>Ir a la clase de copias anterior</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>List only groups of a folder, format, camera, date or size</source>
        <translation>Mostrar solo los grupos de una carpeta, formato, cámara, fecha o tamaño</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Restablecer filtros</translation>
    </message>
    <message>
        <source>Clear every filter and list all groups again</source>
        <translation>Vaciar todos los filtros: volver a mostrar todos los grupos</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Look closer, at the same place in all photos</source>
        <translation>Ver más de cerca, en el mismo lugar de todas las fotos</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>See more, at the same place in all photos</source>
        <translation>Ver más, en el mismo lugar de todas las fotos</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show the whole photos</source>
        <translation>Mostrar las fotos enteras</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Every photo at its own size: one of its pixels on one pixel of the screen</source>
        <translation>Cada foto a su propio tamaño: un píxel suyo en un píxel de la pantalla</translation>
    </message>
    <message>
        <source>1:1 of the larger</source>
        <translation>1:1 de la mayor</translation>
    </message>
    <message>
        <source>All photos equally large: one pixel of the largest on one pixel of the screen</source>
        <translation>Todas las fotos igual de grandes: un píxel de la mayor en un píxel de la pantalla</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Show the photos beside each other</source>
        <translation>Mostrar las fotos una junto a otra</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Parpadeo</translation>
    </message>
    <message>
        <source>Alternate the photo with the suggested one in the same place; press again for the other one</source>
        <translation>Alternar la foto con la sugerida en el mismo lugar; otra vez: mostrar la otra</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Show the suggested photo left of a line and the other one right of it</source>
        <translation>Mostrar la foto sugerida a la izquierda de una línea y la otra a la derecha</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Show where the photo differs from the suggested one, by colour</source>
        <translation>Mostrar con colores dónde se diferencia la foto de la sugerida</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <source>Alternate the two photos automatically, or stop</source>
        <translation>Dejar que las dos fotos del parpadeo se alternen solas, o detenerlas</translation>
    </message>
    <message>
        <source>Line to the left</source>
        <translation>Línea a la izquierda</translation>
    </message>
    <message>
        <source>Move the line of the split to the left</source>
        <translation>Mover hacia la izquierda la línea de la división</translation>
    </message>
    <message>
        <source>Line to the right</source>
        <translation>Línea a la derecha</translation>
    </message>
    <message>
        <source>Move the line of the split to the right</source>
        <translation>Mover hacia la derecha la línea de la división</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Show nothing but the comparison; Esc leads back</source>
        <translation>Mostrar solo la comparación; Esc vuelve atrás</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Teclas y ayuda</translation>
    </message>
    <message>
        <source>All actions, with their keys</source>
        <translation>Todo lo que se puede hacer, con sus teclas</translation>
    </message>
    <message>
        <source>About Simile</source>
        <translation>Acerca de Simile</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Versión y licencia</translation>
    </message>
    <message>
        <source>Mark or unmark photo {}</source>
        <translation>Marcar o desmarcar la foto {}</translation>
    </message>
    <message>
        <source>Mark photo {} of the group for removal, or unmark it</source>
        <translation>Marcar la foto {} del grupo para quitarla, o retirar la marca</translation>
    </message>
    <message>
        <source>Not copies: choose what you like best. First is {keeper}.</source>
        <translation>No son copias: elija la que más le guste. La primera es {keeper}.</translation>
    </message>
    <message>
        <source>{} cannot be removed as things are now: see the last column. The others can.</source>
        <translation>No pueden irse tal como están ahora: {}; vea la última columna. Las demás sí.</translation>
    </message>
    <message>
        <source>Photos that go and photos that stay</source>
        <translation>Fotos que se van y fotos que se quedan</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Hacerlo ahora</translation>
    </message>
    <message>
        <source>Checked: all of them can go, and what stays for them is there.</source>
        <translation>Comprobado: todas pueden irse y lo que se queda en su lugar está ahí.</translation>
    </message>
    <message>
        <source>Checking the files …</source>
        <translation>Comprobando los archivos …</translation>
    </message>
    <message>
        <source>Choose the folder to move to.</source>
        <translation>Elija la carpeta de destino.</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>To take it back, restore the files from the trash of your system.</source>
        <translation>Para deshacerlo, restaure los archivos desde la papelera del sistema.</translation>
    </message>
    <message>
        <source>{} will be freed once you empty the trash. For each photo another one of its group stays.</source>
        <translation>Se liberan {} al vaciar la papelera. Por cada foto se queda otra de su grupo.</translation>
    </message>
    <message>
        <source>{} leave the library&apos;s folders. For each photo another one of its group stays.</source>
        <translation>Salen {} de las carpetas de la biblioteca. Por cada foto se queda otra de su grupo.</translation>
    </message>
    <message>
        <source>{} will be freed once you empty the trash, where the replaced files go. Each name stays in its place and leads to the photo that is kept.</source>
        <translation>Se liberan {} al vaciar la papelera, adonde van los archivos reemplazados. Cada nombre sigue en su sitio y lleva a la foto que se conserva.</translation>
    </message>
    <message>
        <source>Both files are checked again just before each move.</source>
        <translation>Ambos archivos se comprueban otra vez justo antes de cada movimiento.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>Reemplazar por enlaces</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Move {} to the trash?</source>
        <translation>¿Mover {} a la papelera?</translation>
    </message>
    <message>
        <source>Move {} to a folder?</source>
        <translation>¿Mover {} a una carpeta?</translation>
    </message>
    <message>
        <source>Replace {} by links?</source>
        <translation>¿Reemplazar {} por enlaces?</translation>
    </message>
    <message>
        <source>a file that is not in the library now</source>
        <translation>un archivo que ahora no está en la biblioteca</translation>
    </message>
    <message>
        <source>{first} and {second}: {verdict}, {day}</source>
        <translation>{first} y {second}: {verdict}, {day}</translation>
    </message>
    <message>
        <source>Drop folders to add them to the library</source>
        <translation>Suelte carpetas para añadirlas a la biblioteca</translation>
    </message>
    <message>
        <source>or a picture to find its look-alikes</source>
        <translation>o una imagen para buscar fotos parecidas</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Belongs with</source>
        <translation>Va con</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificada</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>The JPEG quality, estimated from how coarsely the file is coded: 1 to 100</source>
        <translation>La calidad JPEG, estimada por lo burdo de la codificación del archivo: de 1 a 100</translation>
    </message>
    <message>
        <source>How many megapixels are enough for the detail in the photo, estimated from its sharpest edges</source>
        <translation>Cuántos megapíxeles bastarían para el detalle de la foto, estimado por sus bordes más nítidos</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>aprox. {}</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}: {value}</translation>
    </message>
    <message>
        <source>Photo {}</source>
        <translation>Foto {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>{}, better</source>
        <translation>{}, mejor</translation>
    </message>
    <message>
        <source>{}, differs</source>
        <translation>{}, distinto</translation>
    </message>
    <message>
        <source>{} (the better one)</source>
        <translation>{} (el mejor)</translation>
    </message>
    <message>
        <source>Facts of the photos</source>
        <translation>Datos de las fotos</translation>
    </message>
    <message>
        <source>What differs is bold; ▲ is the better value.</source>
        <translation>Lo que difiere va en negrita; ▲ es el mejor valor.</translation>
    </message>
    <message>
        <source>“{}” was not found. Check its name, or that its disk is connected.</source>
        <translation>No se encontró «{}». Compruebe el nombre, o que el disco esté conectado.</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Vaciar el campo</translation>
    </message>
    <message>
        <source>Photos of the group</source>
        <translation>Fotos del grupo</translation>
    </message>
    <message>
        <source>All photos of the group. Choose one to compare it with the one to keep.</source>
        <translation>Todas las fotos del grupo. Elija una para compararla con la que se conserva.</translation>
    </message>
    <message>
        <source>Any folder</source>
        <translation>Cualquier carpeta</translation>
    </message>
    <message>
        <source>List only groups with a photo in this folder or below it</source>
        <translation>Mostrar solo grupos con una foto en esta carpeta o sus subcarpetas</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>List only groups with a photo of this format</source>
        <translation>Mostrar solo grupos con una foto de este formato</translation>
    </message>
    <message>
        <source>List only groups with a photo of this camera</source>
        <translation>Mostrar solo grupos con una foto de esta cámara</translation>
    </message>
    <message>
        <source>Taken since</source>
        <translation>Tomada desde</translation>
    </message>
    <message>
        <source>2019-07</source>
        <translation>2019-07</translation>
    </message>
    <message>
        <source>List only groups with a photo taken then or later</source>
        <translation>Mostrar solo grupos con una foto tomada entonces o después</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>Tomada hasta</translation>
    </message>
    <message>
        <source>2021-12-24</source>
        <translation>2021-12-24</translation>
    </message>
    <message>
        <source>List only groups with a photo taken then or earlier</source>
        <translation>Mostrar solo grupos con una foto tomada entonces o antes</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>Tamaño mínimo</translation>
    </message>
    <message>
        <source>List only groups with a photo of this size or more</source>
        <translation>Mostrar solo grupos con una foto de este tamaño o mayor</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>Tamaño máximo</translation>
    </message>
    <message>
        <source>List only groups with a photo of this size or less</source>
        <translation>Mostrar solo grupos con una foto de este tamaño o menor</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>It cannot be reached. Its photos are remembered.</source>
        <translation>No se puede acceder a ella. Sus fotos se recuerdan.</translation>
    </message>
    <message>
        <source>It is protected: its photos are never marked.</source>
        <translation>Está protegida: sus fotos nunca se marcan.</translation>
    </message>
    <message>
        <source>{} (offline)</source>
        <translation>{} (sin conexión)</translation>
    </message>
    <message>
        <source>{}, protected</source>
        <translation>{}, protegida</translation>
    </message>
    <message>
        <source>{} is a folder. Add it to the library to look through its photos?</source>
        <translation>{} es una carpeta. ¿Añadirla a la biblioteca para examinar sus fotos?</translation>
    </message>
    <message>
        <source>These are {} folders. Add them to the library to look through their photos?</source>
        <translation>Son {} carpetas. ¿Añadirlas a la biblioteca para examinar sus fotos?</translation>
    </message>
    <message>
        <source>Add a folder of photos</source>
        <translation>Añadir una carpeta de fotos</translation>
    </message>
    <message>
        <source>{} is protected now: no rule and no key marks its photos, and no action takes them.</source>
        <translation>{} está ahora protegida: ninguna regla ni tecla marca sus fotos y ninguna acción las toca.</translation>
    </message>
    <message>
        <source>{} is no longer protected: its photos can be marked again.</source>
        <translation>{} ya no está protegida: sus fotos se pueden marcar de nuevo.</translation>
    </message>
    <message>
        <source>Choose a folder in the list at the left first.</source>
        <translation>Elija primero una carpeta de la lista de la izquierda.</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>Añadirla de nuevo</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Add folders</source>
        <translation>Añadir carpetas</translation>
    </message>
    <message>
        <source>{} is no longer part of the library. Its files are as they were.</source>
        <translation>{} ya no forma parte de la biblioteca. Sus archivos están como estaban.</translation>
    </message>
    <message>
        <source>Comparing the folders</source>
        <translation>Comparando las carpetas</translation>
    </message>
    <message>
        <source>Looking for photos that are in two of them.</source>
        <translation>Se busca lo que está en dos de ellas.</translation>
    </message>
    <message>
        <source>No two folders of your library hold the same photo.</source>
        <translation>No hay dos carpetas de su biblioteca que contengan la misma foto.</translation>
    </message>
    <message>
        <source>Folders that hold the same photos</source>
        <translation>Carpetas que contienen las mismas fotos</translation>
    </message>
    <message>
        <source>Folders that overlap</source>
        <translation>Carpetas que se solapan</translation>
    </message>
    <message>
        <source>Each folder, the one that holds the same photos, and how many of them</source>
        <translation>Cada carpeta, la que contiene las mismas fotos y cuántas son</translation>
    </message>
    <message>
        <source>Only in the first folder</source>
        <translation>Solo en la primera carpeta</translation>
    </message>
    <message>
        <source>In both folders</source>
        <translation>En ambas carpetas</translation>
    </message>
    <message>
        <source>Show the photos that are in the first folder and not in the second</source>
        <translation>Mostrar las fotos que están en la primera carpeta y no en la segunda</translation>
    </message>
    <message>
        <source>Show the photos of the first folder that are in the second too</source>
        <translation>Mostrar las fotos de la primera carpeta que también están en la segunda</translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation>Fotos de la carpeta</translation>
    </message>
    <message>
        <source>No folders overlap</source>
        <translation>Ninguna carpeta se solapa</translation>
    </message>
    <message>
        <source>Only in the first ({})</source>
        <translation>Solo en la primera ({})</translation>
    </message>
    <message>
        <source>In both ({})</source>
        <translation>En ambas ({})</translation>
    </message>
    <message>
        <source>By colours and layout</source>
        <translation>Por colores y composición</translation>
    </message>
    <message>
        <source>What photos are compared by</source>
        <translation>Según qué se comparan las fotos</translation>
    </message>
    <message>
        <source>What photos are compared by: colours and layout, or what an image model sees in them</source>
        <translation>Según qué se comparan las fotos: colores y composición, o lo que un modelo de imágenes ve en ellas</translation>
    </message>
    <message>
        <source>Simile&apos;s own image model</source>
        <translation>El modelo de imágenes de Simile</translation>
    </message>
    <message>
        <source>{count} dimensions with {percent} % of the variance. Click to compare by something else.</source>
        <translation>{count} dimensiones con el {percent} % de la varianza. Haga clic para comparar según otra cosa.</translation>
    </message>
    <message>
        <source>Colours and layout</source>
        <translation>Colores y composición</translation>
    </message>
    <message>
        <source>By {}</source>
        <translation>Según {}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>What was done is kept. Open this page again to go on.</source>
        <translation>Lo hecho se conserva. Abra de nuevo esta página para continuar.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>No se pudo calcular</translation>
    </message>
    <message>
        <source>Choose an image model</source>
        <translation>Elegir un modelo de imágenes</translation>
    </message>
    <message>
        <source>Image models (*.onnx)</source>
        <translation>Modelos de imágenes (*.onnx)</translation>
    </message>
    <message>
        <source>{} marked. Nothing is touched before you confirm it.</source>
        <translation>Marcas nuevas: {}. No se toca nada antes de que lo confirme.</translation>
    </message>
    <message>
        <source>There is no copy among these photos: only photos that exist twice are ever marked.</source>
        <translation>No hay ninguna copia entre estas fotos: solo se marca lo que está dos veces.</translation>
    </message>
    <message>
        <source>No program is set to open {}. Show it in the file manager instead.</source>
        <translation>Ningún programa abre {}. Puede mostrarla en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Keep {name}: {reason}</source>
        <translation>Conservar {name}: {reason}</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>desde {}</translation>
    </message>
    <message>
        <source>{photos} · {size} to free</source>
        <translation>{photos} · {size} por recuperar</translation>
    </message>
    <message>
        <source>Undecided: {}</source>
        <translation>Sin decidir: {}</translation>
    </message>
    <message>
        <source>{} no longer there</source>
        <translation>Ya no está: {}</translation>
    </message>
    <message>
        <source>{relation}, {score}</source>
        <translation>{relation}, {score}</translation>
    </message>
    <message>
        <source>To be kept: {}</source>
        <translation>Se conserva: {}</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Groups of photos that show the same picture</source>
        <translation>Grupos de fotos que muestran la misma imagen</translation>
    </message>
    <message>
        <source>Up and Down: other group. Left and Right: other photo. Space: mark. Enter: accept.</source>
        <translation>Arriba y Abajo: otro grupo. Izquierda y Derecha: otra foto. Espacio: marcar. Intro: aceptar.</translation>
    </message>
    <message>
        <source>Order of the groups</source>
        <translation>Orden de los grupos</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>In which order the groups are listed</source>
        <translation>En qué orden se muestran los grupos</translation>
    </message>
    <message>
        <source>Folder or name</source>
        <translation>Carpeta o nombre</translation>
    </message>
    <message>
        <source>Filter by folder or name</source>
        <translation>Filtrar por carpeta o nombre</translation>
    </message>
    <message>
        <source>List only groups with a photo whose folder or name contains this</source>
        <translation>Mostrar solo grupos con una foto cuya carpeta o nombre contenga esto</translation>
    </message>
    <message>
        <source>{shown} of {groups}</source>
        <translation>{shown} de {groups}</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Cerrar la ayuda</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Everything that was done with photos, the latest first</source>
        <translation>Todo lo que se hizo con las fotos, lo último primero</translation>
    </message>
    <message>
        <source>Its files</source>
        <translation>Sus archivos</translation>
    </message>
    <message>
        <source>The files of the chosen line. Select some to reverse only those.</source>
        <translation>Los archivos de la línea elegida. Seleccione algunos para revertir solo esos.</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>Aún no se ha quitado nada.</translation>
    </message>
    <message>
        <source>What was done with photos</source>
        <translation>Qué se hizo con las fotos</translation>
    </message>
    <message>
        <source>Bring the selected files back, or all of the chosen line</source>
        <translation>Devolver los archivos seleccionados, o todos los de la línea elegida</translation>
    </message>
    <message>
        <source>Remove the selected files again, or all of the chosen line that were undone</source>
        <translation>Volver a quitar los archivos seleccionados, o todos los de la línea elegida que se devolvieron</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Cerrar el historial</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>the system&apos;s trash</source>
        <translation>la papelera del sistema</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>Movido a la papelera</translation>
    </message>
    <message>
        <source>Put into the holding folder</source>
        <translation>Puesto en la carpeta de espera</translation>
    </message>
    <message>
        <source>Moved to a folder</source>
        <translation>Movido a una carpeta</translation>
    </message>
    <message>
        <source>Replaced by a hard link</source>
        <translation>Reemplazado por un enlace físico</translation>
    </message>
    <message>
        <source>Replaced by a symbolic link</source>
        <translation>Reemplazado por un enlace simbólico</translation>
    </message>
    <message>
        <source>Reading the file is not allowed.</source>
        <translation>No está permitido leer el archivo.</translation>
    </message>
    <message>
        <source>The file cannot be read: {}</source>
        <translation>No se puede leer el archivo: {}</translation>
    </message>
    <message>
        <source>Dark grey: alike. The brighter the colour, the more the photos differ; the brightest is {} of 255 levels.</source>
        <translation>Gris oscuro: igual. Cuanto más vivo es el color, más difieren las fotos; el más vivo equivale a {} de 255 niveles.</translation>
    </message>
    <message>
        <source>Nothing differs visibly.</source>
        <translation>No hay diferencias visibles.</translation>
    </message>
    <message>
        <source>Ignored: a different contrast.</source>
        <translation>Sin contar: otro contraste.</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Comparando …</translation>
    </message>
    <message>
        <source>Colours of the difference</source>
        <translation>Colores de la diferencia</translation>
    </message>
    <message>
        <source>Less than 0.1 % differs visibly.</source>
        <translation>Menos del 0,1 % difiere visiblemente.</translation>
    </message>
    <message>
        <source>Ignored: {} % darker.</source>
        <translation>Sin contar: un {} % más oscura.</translation>
    </message>
    <message>
        <source>Ignored: {} % lighter.</source>
        <translation>Sin contar: un {} % más clara.</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>very different</source>
        <translation>muy distinto</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>{} % differs visibly.</source>
        <translation>El {} % difiere visiblemente.</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Dibujando el mapa</translation>
    </message>
    <message>
        <source>Highlight results</source>
        <translation>Mostrar lo encontrado</translation>
    </message>
    <message>
        <source>Highlight the photos of the last search</source>
        <translation>Destacar las fotos de la última búsqueda</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Mapa completo</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Mostrar el mapa completo (0)</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>Fotos seleccionadas</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Todavía no hay nada que dibujar</translation>
    </message>
    <message>
        <source>Add a folder of photos to the library first.</source>
        <translation>Añada primero una carpeta de fotos a la biblioteca.</translation>
    </message>
    <message>
        <source>Map of {}</source>
        <translation>Mapa de {}</translation>
    </message>
    <message>
        <source>Highlight results ({})</source>
        <translation>Mostrar lo encontrado ({})</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>Selección: {}</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>Mapa de la biblioteca</translation>
    </message>
    <message>
        <source>Photos that show similar things lie near each other</source>
        <translation>Las fotos que muestran cosas parecidas están cerca unas de otras</translation>
    </message>
    <message>
        <source>The same file, byte for byte, more than once. Accepting marks all but one of these; other photos of the group stay. Nothing is lost with a copy.</source>
        <translation>El mismo archivo, byte por byte, más de una vez. Aceptar marca todos menos uno; las demás fotos del grupo se quedan. Con una copia no se pierde nada.</translation>
    </message>
    <message>
        <source>How similar photos must be to form a group. The bars say how many groups there are then. No new scan is needed.</source>
        <translation>Cuánto deben parecerse las fotos para formar un grupo. Las barras indican cuántos grupos hay entonces. No hace falta otro análisis.</translation>
    </message>
    <message>
        <source>original and edit, each there once</source>
        <translation>original y edición, una vez cada uno</translation>
    </message>
    <message>
        <source>the best one does not match all others</source>
        <translation>la mejor no coincide con todas</translation>
    </message>
    <message>
        <source>only another one has a RAW file or video</source>
        <translation>solo otra tiene RAW o vídeo</translation>
    </message>
    <message>
        <source>the largest may be a mere enlargement</source>
        <translation>la mayor quizá solo esté ampliada</translation>
    </message>
    <message>
        <source>the whole is less sharp than a part of it</source>
        <translation>el conjunto es menos nítido que una parte</translation>
    </message>
    <message>
        <source>they are the same file</source>
        <translation>son el mismo archivo</translation>
    </message>
    <message>
        <source>More details: date, place, stars</source>
        <translation>Más datos: fecha, lugar, estrellas</translation>
    </message>
    <message>
        <source>As the camera wrote it</source>
        <translation>Tal como la escribió la cámara</translation>
    </message>
    <message>
        <source>More copies look like it</source>
        <translation>Más copias se ven así</translation>
    </message>
    <message>
        <source>Keep the photo that names its camera and no program for editing photos.</source>
        <translation>Conservar la foto que nombra su cámara y ningún programa de edición.</translation>
    </message>
    <message>
        <source>Keep a file that loses nothing, such as a PNG, or else the JPEG of the highest quality; silent where a quality is unknown.</source>
        <translation>Conservar un archivo sin pérdidas, como un PNG, o si no el JPEG de mayor calidad; no opina si se desconoce alguna calidad.</translation>
    </message>
    <message>
        <source>not framed</source>
        <translation>sin marco</translation>
    </message>
    <message>
        <source>not cropped</source>
        <translation>sin recortar</translation>
    </message>
    <message>
        <source>most details: date, place, stars</source>
        <translation>la mayoría de datos: fecha, lugar, estrellas</translation>
    </message>
    <message>
        <source>as the camera wrote it</source>
        <translation>tal como la escribió la cámara</translation>
    </message>
    <message>
        <source>nearly all copies look like it</source>
        <translation>casi todas las copias se ven así</translation>
    </message>
    <message>
        <source>another one is the camera&apos;s own file</source>
        <translation>otra es el archivo original de la cámara</translation>
    </message>
    <message>
        <source>{name} and {edits}</source>
        <translation>{name} y {edits}</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%Ln edición</numerusform>
            <numerusform>%Ln ediciones</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules are asked from top to bottom, and each leaves only the photos that are best by it. Where several are left at the end, the group is undecided: you choose. Of each edit the best photo stays.</source>
        <translation>Las reglas se aplican de arriba abajo, y cada una deja solo las mejores fotos según ella. Si al final quedan varias, el grupo queda sin decidir: usted elige. De cada edición se queda la mejor foto.</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Estructura</translation>
    </message>
    <message>
        <source>Hash and colours: distance</source>
        <translation>Hash y colores: distancia</translation>
    </message>
    <message>
        <source>Hash and colours: angle</source>
        <translation>Hash y colores: ángulo</translation>
    </message>
    <message>
        <source>Structure over distance</source>
        <translation>Estructura entre distancia</translation>
    </message>
    <message>
        <source>What a model sees</source>
        <translation>Lo que ve un modelo</translation>
    </message>
    <message>
        <source>Copies first, measured place by place: 100 % is the same picture, 75 % and more a copy. What only looks alike, in colours and layout, stays below 60 %.</source>
        <translation>Primero las copias, medidas punto por punto: 100 % es la misma imagen; a partir del 75 %, una copia. Lo que solo se parece en colores y composición queda por debajo del 60 %.</translation>
    </message>
    <message>
        <source>The colours in the middle and around it, whatever their places: 100 % are the same colours in the same amounts, 0 % no colour in common.</source>
        <translation>Los colores del centro y de alrededor, sea cual sea su lugar: 100 % son los mismos colores en las mismas cantidades; 0 %, ningún color en común.</translation>
    </message>
    <message>
        <source>Lights and darks at the same places, whatever the colours (SSIM): 100 % is the same picture, 0 % has nothing in common.</source>
        <translation>Luces y sombras en los mismos lugares, sean cuales sean los colores (SSIM): 100 % es la misma imagen; 0 %, nada en común.</translation>
    </message>
    <message>
        <source>How near the fingerprints lie, perceptual hash and colours as one (Euclidean distance): 100 % is the same place, 0 % no bit and no colour in common.</source>
        <translation>Lo cerca que están las huellas, con hash perceptual y colores en una sola (distancia euclídea): 100 % es el mismo lugar; 0 %, ningún bit ni color en común.</translation>
    </message>
    <message>
        <source>The angle between the fingerprints, perceptual hash and colours as one: 100 % is the same direction, 0 % a right angle.</source>
        <translation>El ángulo entre las huellas, con hash perceptual y colores en una sola: 100 % es la misma dirección; 0 %, un ángulo recto.</translation>
    </message>
    <message>
        <source>Structure (SSIM) divided by the distance of the fingerprints: high only where both are alike; 50 % where the two are equal.</source>
        <translation>Estructura (SSIM) dividida entre la distancia de las huellas: alta solo cuando ambas son parecidas; 50 % cuando las dos son iguales.</translation>
    </message>
    <message>
        <source>What the image model sees in the pictures, whatever their colours and places: 100 % is the same to it, 0 % has nothing in common.</source>
        <translation>Lo que el modelo de imágenes ve, sean cuales sean los colores y los lugares: 100 % es lo mismo para él; 0 %, nada en común.</translation>
    </message>
    <message>
        <source>Photo {number}: {name}</source>
        <translation>Foto {number}: {name}</translation>
    </message>
    <message>
        <source>Answer the message</source>
        <translation>Responder al mensaje</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Most space to free</source>
        <translation>Mayor ahorro</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>Más parecidas primero</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Más fotos primero</translation>
    </message>
    <message>
        <source>By folder and name</source>
        <translation>Por carpeta y nombre</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>Está en</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>En ambas</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>Solo en la primera</translation>
    </message>
    <message>
        <source>Size in both</source>
        <translation>Tamaño en ambas</translation>
    </message>
    <message>
        <source>{} left unmarked: better than the copy in the other folder.</source>
        <translation>Sin marcar: {}, de mayor calidad que la copia de la otra carpeta.</translation>
    </message>
    <message>
        <source>Time for each photo</source>
        <translation>Tiempo de cada foto</translation>
    </message>
    <message>
        <source>How long each photo is shown</source>
        <translation>Cuánto tiempo se muestra cada foto</translation>
    </message>
    <message>
        <source>Place of the line</source>
        <translation>Posición de la línea</translation>
    </message>
    <message>
        <source>Move the line between the two photos</source>
        <translation>Mover la línea entre las dos fotos</translation>
    </message>
    <message>
        <source>{} seconds each</source>
        <translation>{} segundos cada una</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: move. Double click: 100 % or the whole.</source>
        <translation>Rueda: zoom. Arrastrar: mover. Doble clic: 100 % o imagen entera.</translation>
    </message>
    <message>
        <source>Photo {number} of two: {name}</source>
        <translation>Foto {number} de dos: {name}</translation>
    </message>
    <message>
        <source>{first} and {second} on one spot</source>
        <translation>{first} y {second} en el mismo lugar</translation>
    </message>
    <message>
        <source>{number}  {name}</source>
        <translation>{number}  {name}</translation>
    </message>
    <message>
        <source>Draw a rectangle on a photo to search for what is in it. Arrow keys move it, with Shift its size, Enter searches, Esc ends.</source>
        <translation>Dibuje un rectángulo en una foto para buscar su contenido. Las flechas lo mueven; con Mayús cambian su tamaño. Intro busca, Esc termina.</translation>
    </message>
    <message>
        <source>Choose a part of a photo</source>
        <translation>Elegir una parte de una foto</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Wheel: zoom all photos. Drag: move them. Double click: 100 % or the whole.</source>
        <translation>Rueda: ampliar todas las fotos. Arrastrar: moverlas. Doble clic: 100 % o imagen entera.</translation>
    </message>
    <message>
        <source>The first of the group</source>
        <translation>La primera del grupo</translation>
    </message>
    <message>
        <source>Remove photo {number}: {name}</source>
        <translation>Quitar la foto {number}: {name}</translation>
    </message>
    <message>
        <source>Mark this photo for removal ({}). Nothing happens before you confirm.</source>
        <translation>Marcar esta foto para quitarla ({}). No ocurre nada antes de que lo confirme.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Everything could be read</source>
        <translation>Todo se pudo leer</translation>
    </message>
    <message>
        <source>Files that cannot be read are listed here.</source>
        <translation>Aquí aparecen los archivos que no se pueden leer.</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>Double click or Enter: show the file in the file manager.</source>
        <translation>Doble clic o Intro: mostrar el archivo en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>How much of this step is done</source>
        <translation>Cuánto de este paso está hecho</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Buscando fotos</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Leyendo fotos</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Looking closely at copies</source>
        <translation>Examinando las copias con detalle</translation>
    </message>
    <message>
        <source>Describing photos</source>
        <translation>Describiendo fotos</translation>
    </message>
    <message>
        <source>Arranging photos</source>
        <translation>Ordenando fotos</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Moving files</source>
        <translation>Moviendo archivos</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>{} left alone</source>
        <translation>{} sin tocar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs so far</source>
        <translation>
            <numerusform>%Ln par hasta ahora</numerusform>
            <numerusform>%Ln pares hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} por segundo</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>Faltan {}</translation>
    </message>
    <message>
        <source>{} not readable</source>
        <translation>{} ilegibles</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation>{done} hasta ahora</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Su imagen</translation>
    </message>
    <message>
        <source>The picture that was searched for</source>
        <translation>La imagen que se buscó</translation>
    </message>
    <message>
        <source>Chosen photo</source>
        <translation>Foto elegida</translation>
    </message>
    <message>
        <source>A part of {}</source>
        <translation>Una parte de {}</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, marked for removal</source>
        <translation>{}, marcada para quitar</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>El archivo no está.</translation>
    </message>
    <message>
        <source>{count}, {queue}. {why}</source>
        <translation>{count}, {queue}. {why}</translation>
    </message>
    <message>
        <source>Only photos are compared: videos and other files of the folder are not looked at.</source>
        <translation>Solo se comparan fotos: los vídeos y otros archivos de la carpeta no se miran.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are better than their copies there.</source>
        <translation>
            <numerusform>%Ln foto es mejor que sus copias de allí.</numerusform>
            <numerusform>%Ln fotos son mejores que sus copias de allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the photos of {folder} are in {other}, {photos} only in {folder}.</source>
        <translation>El {share} de las fotos de {folder} están en {other}; solo en {folder}: {photos}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %Ln archivo.</numerusform>
            <numerusform>No se pudieron leer %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>All photos of {folder} are in {other}.</source>
        <translation>Todas las fotos de {folder} están en {other}.</translation>
    </message>
    <message>
        <source>That was the last group of this list. The marked photos can go to the trash now.</source>
        <translation>Era el último grupo de esta lista. Lo marcado puede ir ahora a la papelera.</translation>
    </message>
    <message>
        <source>{photos} moved to {folder}.</source>
        <translation>{photos}: movidas a {folder}.</translation>
    </message>
    <message>
        <source>Nothing can be taken back now. The history says where files went: perhaps to a disk that is away.</source>
        <translation>Ahora no se puede deshacer nada. El historial dice adónde fueron los archivos: quizá a un disco que no está.</translation>
    </message>
    <message>
        <source>Undo brings them back, also after a restart.</source>
        <translation>Deshacer las devuelve, también tras reiniciar.</translation>
    </message>
    <message numerus="yes">
        <source>%n RAW files or videos go of which there are no others, as the photos that stay have none. The first: {}</source>
        <translation>
            <numerusform>Se va %Ln archivo RAW o vídeo del que no hay otro, pues las fotos que quedan no lo tienen: {}</numerusform>
            <numerusform>Se van %Ln archivos RAW o vídeos de los que no hay otros, pues las fotos que quedan no los tienen. El primero: {}</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks are as they were before.</source>
        <translation>Las marcas están otra vez como antes.</translation>
    </message>
    <message>
        <source>with the reason</source>
        <translation>con el motivo</translation>
    </message>
    <message>
        <source>{groups}, {size} to free</source>
        <translation>{groups}, {size} por recuperar</translation>
    </message>
    <message>
        <source>no copies</source>
        <translation>no son copias</translation>
    </message>
    <message>
        <source>{} to free</source>
        <translation>{} por recuperar</translation>
    </message>
    <message>
        <source>pairs that are not asked again</source>
        <translation>ya no se preguntan</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>Todas las copias</translation>
    </message>
    <message>
        <source>Identical files</source>
        <translation>Archivos idénticos</translation>
    </message>
    <message>
        <source>Identical pixels</source>
        <translation>Píxeles idénticos</translation>
    </message>
    <message>
        <source>Re-saved or resized</source>
        <translation>Reguardadas o escaladas</translation>
    </message>
    <message>
        <source>Rotated or mirrored</source>
        <translation>Giradas o reflejadas</translation>
    </message>
    <message>
        <source>Cropped or framed</source>
        <translation>Recortadas o enmarcadas</translation>
    </message>
    <message>
        <source>Recoloured or edited</source>
        <translation>Recoloreadas o editadas</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Sin decidir</translation>
    </message>
    <message>
        <source>Similar shots</source>
        <translation>Tomas similares</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Ilegibles</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decididas</translation>
    </message>
    <message>
        <source>The same picture with different metadata: dates, place, keywords.</source>
        <translation>La misma imagen con otros datos en el archivo: fechas, lugar, palabras clave.</translation>
    </message>
    <message>
        <source>The same picture saved again: other format, quality or size.</source>
        <translation>La misma imagen guardada de nuevo: otro formato, calidad o tamaño.</translation>
    </message>
    <message>
        <source>The same picture turned or mirrored.</source>
        <translation>La misma imagen girada o reflejada.</translation>
    </message>
    <message>
        <source>A part of the picture, or the picture inside a frame or a screenshot.</source>
        <translation>Una parte de la imagen, o la imagen dentro de un marco o de una captura de pantalla.</translation>
    </message>
    <message>
        <source>The same picture with other colours, a filter, a caption or a retouched spot.</source>
        <translation>La misma imagen con otros colores, un filtro, un rótulo o un lugar retocado.</translation>
    </message>
    <message>
        <source>Copies of any kind where your rules do not say which one to keep.</source>
        <translation>Copias de todas las clases de las que sus reglas no dicen cuál conservar.</translation>
    </message>
    <message>
        <source>Shots of one scene, seconds apart. These are not copies: choose what you like best.</source>
        <translation>Tomas de una misma escena, con segundos de diferencia. No son copias: elija la que más le guste.</translation>
    </message>
    <message>
        <source>Files that could not be read as photos, each with its reason.</source>
        <translation>Archivos que no se pudieron leer como fotos, cada uno con su motivo.</translation>
    </message>
    <message>
        <source>Pairs that you called no duplicates, or keep both of. They are not asked again.</source>
        <translation>Fotos de las que dijo que no son duplicados, o que ambas se quedan. No se vuelve a preguntar por ellas.</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>Archivo idéntico</translation>
    </message>
    <message>
        <source>Re-saved</source>
        <translation>Reguardada</translation>
    </message>
    <message>
        <source>Resized</source>
        <translation>Escalada</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Girada</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Reflejada</translation>
    </message>
    <message>
        <source>Cropped</source>
        <translation>Recortada</translation>
    </message>
    <message>
        <source>Framed</source>
        <translation>Enmarcada</translation>
    </message>
    <message>
        <source>Recoloured</source>
        <translation>Recoloreada</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada</translation>
    </message>
    <message>
        <source>Similar shot</source>
        <translation>Toma similar</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Sin tocar</translation>
    </message>
    <message>
        <source>Files that were left alone</source>
        <translation>Archivos que no se tocaron</translation>
    </message>
    <message>
        <source>Each file that was left alone, and why</source>
        <translation>Cada archivo que no se tocó, y por qué</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Cerrar la lista</translation>
    </message>
    <message>
        <source>These files are as they were:</source>
        <translation>Estos archivos están como estaban:</translation>
    </message>
    <message>
        <source>to the trash of its disk</source>
        <translation>a la papelera de su disco</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Se va</translation>
    </message>
    <message>
        <source>Stays for it</source>
        <translation>Se queda en su lugar</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>a hard link takes its place</source>
        <translation>queda un enlace físico</translation>
    </message>
    <message>
        <source>a symbolic link takes its place</source>
        <translation>queda un enlace simbólico</translation>
    </message>
    <message>
        <source>{name} + {files}</source>
        <translation>{name} + {files}</translation>
    </message>
    <message>
        <source>stays: {}</source>
        <translation>se queda: {}</translation>
    </message>
    <message>
        <source>to {}</source>
        <translation>a {}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation>Página con imágenes</translation>
    </message>
    <message>
        <source>Table for a spreadsheet</source>
        <translation>Tabla para hoja de cálculo</translation>
    </message>
    <message>
        <source>Document for programs</source>
        <translation>Documento para programas</translation>
    </message>
    <message>
        <source>There is no group in this list to report.</source>
        <translation>No hay ningún grupo en esta lista para el informe.</translation>
    </message>
    <message>
        <source>The report is saved: {}</source>
        <translation>El informe está guardado: {}</translation>
    </message>
    <message>
        <source>No photo is changed, and undo takes these files back too.</source>
        <translation>No se cambia ninguna foto, y Deshacer también retira estos archivos.</translation>
    </message>
    <message>
        <source>Each photo that stays, and what would be written beside it</source>
        <translation>Cada foto que se queda y lo que se escribiría junto a ella</translation>
    </message>
    <message>
        <source>{name}: {facts}</source>
        <translation>{name}: {facts}</translation>
    </message>
    <message>
        <source>taken {}</source>
        <translation>tomada {}</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>«{}»</translation>
    </message>
    <message>
        <source>{name}: {relation}, {score}</source>
        <translation>{name}: {relation}, {score}</translation>
    </message>
    <message>
        <source>{path}
{score} by {measure}: {explanation}</source>
        <translation>{path}
{score} según {measure}: {explanation}</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>Puntuación mínima</translation>
    </message>
    <message>
        <source>Show only photos with at least this score</source>
        <translation>Mostrar solo las fotos que se parezcan al menos así</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Number of results</source>
        <translation>Máximo de resultados</translation>
    </message>
    <message>
        <source>How many photos to show at most: choose or type a number</source>
        <translation>Cuántas fotos mostrar como máximo: elija o escriba un número</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>No photo is similar enough to this picture</source>
        <translation>Ninguna foto se parece tanto a esta imagen</translation>
    </message>
    <message>
        <source>Your library holds no photos yet. Add the folder where it may be.</source>
        <translation>Su biblioteca aún no contiene fotos. Añada la carpeta donde pueda estar.</translation>
    </message>
    <message>
        <source>There is no photo to compare it with</source>
        <translation>No hay ninguna foto con la que compararla</translation>
    </message>
    <message>
        <source>Your photos are still being read. Search again in a moment.</source>
        <translation>Sus fotos aún se están leyendo. Vuelva a buscar en un momento.</translation>
    </message>
    <message>
        <source>Photos that look like the picture</source>
        <translation>Fotos que se parecen a la imagen</translation>
    </message>
    <message>
        <source>Double click or Enter: go to its group, or open it.</source>
        <translation>Doble clic o Intro: ir a su grupo o abrirla.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is in the trash or a holding folder. Keep another one.</source>
        <translation>La foto que se conserva, {path}, está en la papelera o en una carpeta de espera. Conserve otra.</translation>
    </message>
    <message>
        <source>It is in the trash or a holding folder already.</source>
        <translation>Ya está en la papelera o en una carpeta de espera.</translation>
    </message>
    <message>
        <source>It is no longer here: {path}.</source>
        <translation>Ya no está aquí: {path}.</translation>
    </message>
    <message>
        <source>{path} was changed after Simile wrote it, so undo will leave it.</source>
        <translation>{path} se modificó después de que Simile lo escribiera, así que Deshacer lo dejará como está.</translation>
    </message>
    <message>
        <source>{path} is damaged (its tables are not those of version {done}).</source>
        <translation>{path} está dañado (sus tablas no son las de la versión {done}).</translation>
    </message>
    <message>
        <source>{path} is on a network drive ({kind}), which does not keep a catalog safe: two programs may write it at once. Choose a file on a disk of this computer.</source>
        <translation>{path} está en una unidad de red ({kind}), donde un catálogo no está seguro: dos programas pueden escribir en él a la vez. Elija un archivo en un disco de este equipo.</translation>
    </message>
    <message>
        <source>The file is being written by another program. It is read at the next scan.</source>
        <translation>Otro programa está escribiendo el archivo. Se leerá en el próximo escaneo.</translation>
    </message>
    <message>
        <source>The server answered {code} {reason}.</source>
        <translation>El servidor respondió {code} {reason}.</translation>
    </message>
    <message>
        <source>{cause}. Check the address.</source>
        <translation>{cause}. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>The server has nothing at that address ({code}). Check the address.</source>
        <translation>El servidor no tiene nada ahí ({code}). Compruebe la dirección.</translation>
    </message>
    <message>
        <source>The server refuses to give it to Simile ({code}). Save the picture and search by file.</source>
        <translation>El servidor no se la da a Simile ({code}). Guarde la imagen y busque por archivo.</translation>
    </message>
    <message>
        <source>The server is busy or out of order ({code}). Try again later.</source>
        <translation>El servidor está ocupado o averiado ({code}). Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The server sends from one address to the next and to none of the web ({code}).</source>
        <translation>El servidor remite de una dirección a otra y a ninguna de la web ({code}).</translation>
    </message>
    <message>
        <source>No server of that name was found. Check the address and your connection.</source>
        <translation>No se conoce ningún servidor con ese nombre. Compruebe la dirección y su conexión.</translation>
    </message>
    <message>
        <source>The server cannot prove its identity. Save the picture and search by file.</source>
        <translation>El servidor no puede demostrar que es quien dice ser. Guarde la imagen y busque por archivo.</translation>
    </message>
    <message>
        <source>The server does not speak https. Try http:// instead.</source>
        <translation>El servidor no habla https. Pruebe con http://.</translation>
    </message>
    <message>
        <source>No web server answers there. Check the address.</source>
        <translation>Ahí no responde ningún servidor web. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>{strerror}. Check your connection.</source>
        <translation>{strerror}. Compruebe su conexión.</translation>
    </message>
    <message>
        <source>{address} is a web page. Copy the address of the picture itself.</source>
        <translation>{address} es una página web. Copie la dirección de la propia imagen.</translation>
    </message>
    <message>
        <source>{address} gave no picture: {value}</source>
        <translation>{address} no dio ninguna imagen: {value}</translation>
    </message>
    <message>
        <source>{address} cannot be reached: {value}</source>
        <translation>No se puede acceder a {address}: {value}</translation>
    </message>
    <message>
        <source>The recycle bin of its drive is turned off, or too small for it. {instead}</source>
        <translation>La papelera de su unidad está desactivada o es demasiado pequeña. {instead}</translation>
    </message>
    <message>
        <source>This folder does not answer. Check its disk or its network, then scan again.</source>
        <translation>Esta carpeta no responde. Compruebe su disco o su red y vuelva a escanear.</translation>
    </message>
    <message>
        <source>About this library…</source>
        <translation>Acerca de esta biblioteca…</translation>
    </message>
    <message>
        <source>How many photos there are, and how they are searched</source>
        <translation>Cuántas fotos hay y cómo se buscan</translation>
    </message>
    <message numerus="yes">
        <source>%n files that belong to them go too: RAW files, sidecars, Live Photo videos.</source>
        <translation>
            <numerusform>Con ellas va %Ln archivo que les pertenece: un archivo RAW, un archivo anexo o el vídeo de una Live Photo.</numerusform>
            <numerusform>Con ellas van %Ln archivos que les pertenecen: archivos RAW, archivos anexos, vídeos de las Live Photos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done is kept. Search again to go on.</source>
        <translation>Lo hecho se conserva. Busque de nuevo para continuar.</translation>
    </message>
    <message>
        <source>The system cannot watch it: changes in it are noticed within ten minutes.</source>
        <translation>El sistema no la vigila por nosotros: sus cambios se notan en diez minutos como máximo.</translation>
    </message>
    <message>
        <source>{files} + {written} XMP</source>
        <translation>{files} + {written} XMP</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>{facts}. {hindrance}</source>
        <translation>{facts}. {hindrance}</translation>
    </message>
    <message>
        <source>{facts}. It goes when the copies come back.</source>
        <translation>{facts}. Desaparece cuando vuelven las copias.</translation>
    </message>
    <message>
        <source>Watch the folders</source>
        <translation>Vigilar las carpetas</translation>
    </message>
    <message>
        <source>Notice automatically what is added, changed or removed in the folders of the library</source>
        <translation>Notar por sí solo lo que se añade, cambia o quita en las carpetas de la biblioteca</translation>
    </message>
    <message>
        <source>Scan gently</source>
        <translation>Escanear con suavidad</translation>
    </message>
    <message>
        <source>Read photos one at a time, at the lowest priority; on battery this is automatic</source>
        <translation>Leer las fotos de una en una, por detrás de los demás programas; con batería se hace por sí solo</translation>
    </message>
    <message>
        <source>Exact: every photo is compared</source>
        <translation>Exacta: se compara cada foto</translation>
    </message>
    <message>
        <source>Annoy index of {}, {}; newer photos are compared one by one</source>
        <translation>Índice Annoy de {}, {}; las fotos más nuevas se comparan una a una</translation>
    </message>
    <message>
        <source>Exact: every photo is compared, until an index has been made in the background</source>
        <translation>Exacta: se compara cada foto, hasta que se haya hecho un índice en segundo plano</translation>
    </message>
    <message>
        <source>About this library</source>
        <translation>Acerca de esta biblioteca</translation>
    </message>
    <message>
        <source>Number of photos in the library</source>
        <translation>Número de fotos de la biblioteca</translation>
    </message>
    <message>
        <source>The file that remembers the photos, and its size</source>
        <translation>El archivo que recuerda las fotos y su tamaño</translation>
    </message>
    <message>
        <source>Photos with fingerprints of another version are read again by a scan</source>
        <translation>Las fotos con huellas de otra versión se leen de nuevo al escanear</translation>
    </message>
    <message>
        <source>How the photos most like a picture are found</source>
        <translation>Cómo se encuentran las fotos más parecidas a una imagen</translation>
    </message>
    <message>
        <source>Measured against the exact answer on photos of this library</source>
        <translation>Medido frente a la respuesta exacta con fotos de esta biblioteca</translation>
    </message>
    <message>
        <source>Annoy&apos;s search_k: more find more and take longer; chosen by what is found</source>
        <translation>search_k de Annoy: más encuentra más y tarda más; se elige según lo encontrado</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Cerrar esta ventana</translation>
    </message>
    <message>
        <source>{} of what the exact search finds, measured on this library</source>
        <translation>{} de lo que encuentra la búsqueda exacta, medido en esta biblioteca</translation>
    </message>
    <message>
        <source>Photos:</source>
        <translation>Fotos:</translation>
    </message>
    <message>
        <source>Catalog:</source>
        <translation>Catálogo:</translation>
    </message>
    <message>
        <source>Fingerprints:</source>
        <translation>Huellas:</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Búsqueda:</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Encontrado:</translation>
    </message>
    <message>
        <source>Looked at:</source>
        <translation>Examinado:</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>versión {}</translation>
    </message>
    <message>
        <source>{} places of the index for each search</source>
        <translation>{} lugares del índice por búsqueda</translation>
    </message>
    <message>
        <source>The image model looks at your photos</source>
        <translation>El modelo de imágenes mira sus fotos</translation>
    </message>
    <message>
        <source>You have this picture only smaller: {}</source>
        <translation>Usted tiene esta imagen solo más pequeña: {}</translation>
    </message>
    <message>
        <source>The nearest one has {nearest}, the minimum score is {least}. Lower it to see more.</source>
        <translation>La más cercana tiene {nearest}; la puntuación mínima es {least}. Redúzcala para ver más.</translation>
    </message>
    <message>
        <source>{} like this picture</source>
        <translation>{} como esta imagen</translation>
    </message>
    <message>
        <source>{photos} like this picture, {number} not looked at yet</source>
        <translation>{photos} como esta imagen, {number} aún sin mirar</translation>
    </message>
    <message>
        <source>{} is no longer there. Scan again to see what is.</source>
        <translation>{} ya no está ahí. Vuelva a escanear para ver qué hay.</translation>
    </message>
    <message>
        <source>{} is in a protected folder: photos there are never marked.</source>
        <translation>{} está en una carpeta protegida: allí nunca se marcan fotos.</translation>
    </message>
    <message>
        <source>{} is the last photo of its group that stays. Unmark another one first.</source>
        <translation>{} es la última foto de su grupo que se queda. Desmarque primero otra.</translation>
    </message>
    <message>
        <source>{} not marked: they are in a protected folder.</source>
        <translation>Sin marcar, por estar en una carpeta protegida: {}.</translation>
    </message>
    <message>
        <source>No group fits</source>
        <translation>Ningún grupo coincide</translation>
    </message>
    <message>
        <source>No rule says which photo to keep. Mark with Space what may go, or K on the one that stays.</source>
        <translation>Ninguna regla dice qué foto conservar. Marque con Espacio lo que puede irse, o pulse K en la que se queda.</translation>
    </message>
    <message>
        <source>Another program changed it at that moment. What was there is now {aside}.</source>
        <translation>Otro programa lo cambió en ese momento. Lo que había ahí es ahora {aside}.</translation>
    </message>
    <message>
        <source>The model takes {value} at once. Export only the part that sees pictures.</source>
        <translation>El modelo toma {value} a la vez. Exporte solo la parte que ve imágenes.</translation>
    </message>
    <message>
        <source>The model takes pictures ({numbers}), but its JSON file says (1, 3, {size}, {size2}). Correct that file, or export the model for such pictures.</source>
        <translation>El modelo toma imágenes ({numbers}), pero su archivo JSON dice (1, 3, {size}, {size2}). Corrija ese archivo o exporte el modelo para imágenes así.</translation>
    </message>
    <message>
        <source>{path} has another name on its disk (a hard link), under which a second program could write it unseen. Put a copy of it in its place.</source>
        <translation>{path} tiene otro nombre en su disco (un enlace físico), con el que un segundo programa podría escribir en él sin ser visto. Ponga una copia en su lugar.</translation>
    </message>
    <message>
        <source>The catalog {path} is damaged and waits to be restored. {value}</source>
        <translation>El catálogo {path} está dañado y espera ser restaurado. {value}</translation>
    </message>
    <message>
        <source>Another program took it away, or its disk is not connected: then connect it and undo.</source>
        <translation>Otro programa se la llevó, o su disco no está conectado: en ese caso, conéctelo y deshaga.</translation>
    </message>
    <message>
        <source>{source}, which went with it, cannot come back: {why}</source>
        <translation>{source}, que iba con ella, no puede volver: {why}</translation>
    </message>
    <message>
        <source>✓ Keep</source>
        <translation>✓ Conservar</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>{} · protected</source>
        <translation>{} · protegida</translation>
    </message>
    <message>
        <source>Opening your library</source>
        <translation>Abriendo su biblioteca</translation>
    </message>
    <message>
        <source>Its groups appear here in a moment.</source>
        <translation>Sus grupos aparecerán aquí en un momento.</translation>
    </message>
    <message>
        <source>{done} of {total} photos looked up. The next start is quicker.</source>
        <translation>{done} de {total} fotos consultadas. El próximo inicio será más rápido.</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Buscando copias</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} es una carpeta. Elija un archivo en ella.</translation>
    </message>
    <message>
        <source>By Simile&apos;s model</source>
        <translation>Según el modelo de Simile</translation>
    </message>
    <message>
        <source>Stopped: {done} The others are as they were.</source>
        <translation>Detenido: {done} Lo demás queda como estaba.</translation>
    </message>
    <message>
        <source>{} cannot be removed as things are now: see the last column.</source>
        <translation>No pueden irse tal como están ahora: {}; vea la última columna.</translation>
    </message>
    <message>
        <source>Groups appear here while your photos are read.</source>
        <translation>Los grupos aparecen aquí mientras se leen sus fotos.</translation>
    </message>
    <message>
        <source>A folder is offline</source>
        <translation>Una carpeta está sin conexión</translation>
    </message>
    <message>
        <source>No copies</source>
        <translation>No hay copias</translation>
    </message>
    <message>
        <source>No photo of your library exists twice. Nothing to do.</source>
        <translation>Ninguna foto de su biblioteca está dos veces. No hay nada que hacer.</translation>
    </message>
    <message>
        <source>It is in the cloud only, and Simile downloads nothing. Keep it on this device, then scan again.</source>
        <translation>Solo está en la nube, y Simile no descarga nada. Guárdelo en este dispositivo y analice de nuevo.</translation>
    </message>
    <message>
        <source>Its path is longer than Windows allows by itself. Shorten the names of its folders.</source>
        <translation>Su ruta es más larga de lo que Windows permite. Acorte los nombres de sus carpetas.</translation>
    </message>
    <message>
        <source>Another program has the file open. Close it there, then try again.</source>
        <translation>Otro programa tiene abierto el archivo. Ciérrelo allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It is in the library of a photo program, which alone may remove it.</source>
        <translation>Está en la biblioteca de un programa de fotos, y solo este puede retirarla.</translation>
    </message>
    <message>
        <source>The catalog {path} is damaged and in use. Close Simile, then start again.</source>
        <translation>El catálogo {path} está dañado y en uso. Cierre Simile y vuelva a iniciarlo.</translation>
    </message>
    <message>
        <source>The language changes at the next start: {}.</source>
        <translation>El idioma cambia en el próximo inicio: {}.</translation>
    </message>
    <message>
        <source>Undo the last step: marks, a verdict or a removal</source>
        <translation>Deshacer lo último que se hizo: marcas, una decisión o una retirada</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Mark identical files</source>
        <translation>Marcar archivos idénticos</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Use it from the next start on: {}</source>
        <translation>Usar desde el próximo inicio: {}</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>The photos of a group are shown here beside each other.</source>
        <translation>Aquí se muestran una al lado de otra las fotos de un grupo.</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Comparar por</translation>
    </message>
    <message>
        <source>Wheel, + and −: zoom. Drag or arrows: move. Shift with either: select. Double click, Enter: open.</source>
        <translation>Rueda, + y −: zoom. Arrastrar o flechas: mover. Con Mayús: seleccionar. Doble clic, Intro: abrir.</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Detener la comprobación</translation>
    </message>
    <message>
        <source>Each photo, and the one that stays for it, is checked as it goes in any case</source>
        <translation>Cada foto, y la que queda por ella, se comprueba de todos modos al retirarla</translation>
    </message>
    <message>
        <source>Not checked in advance. Each photo, and the one that stays for it, is checked as it goes.</source>
        <translation>Sin comprobar de antemano. Cada foto, y la que queda por ella, se comprueba al retirarla.</translation>
    </message>
    <message>
        <source>{stage}: {numbers}</source>
        <translation>{stage}: {numbers}</translation>
    </message>
    <message>
        <source>“{}” is neither a file nor a web address. Look for it in the names of photos and folders?</source>
        <translation>«{}» no es un archivo ni una dirección web. ¿Buscarlo en los nombres de fotos y carpetas?</translation>
    </message>
    <message>
        <source>Look in the names</source>
        <translation>Buscar en los nombres</translation>
    </message>
    <message>
        <source>No photo of your library exists twice. What was taken several times is in the list “{}”.</source>
        <translation>Ninguna foto de su biblioteca está dos veces. Lo que se fotografió varias veces está en la lista «{}».</translation>
    </message>
    <message>
        <source>No photo could be read</source>
        <translation>No se pudo leer ninguna foto</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>No se encontraron fotos</translation>
    </message>
    <message>
        <source>No two files of a group in this list are identical.</source>
        <translation>Ningún grupo de esta lista tiene dos archivos idénticos.</translation>
    </message>
    <message>
        <source>Some photos are not read or not compared yet. Scan again to go on.</source>
        <translation>Algunas fotos aún no se han leído o comparado. Vuelva a escanear para continuar.</translation>
    </message>
    <message>
        <source>No group has a photo that fits all filters. “{}” shows all groups.</source>
        <translation>Ningún grupo tiene una foto que cumpla todos los filtros. «{}» muestra todos los grupos.</translation>
    </message>
    <message>
        <source>The scan was stopped</source>
        <translation>El escaneo se detuvo</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>There is nothing in the list “{}”.</source>
        <translation>No hay nada en la lista «{}».</translation>
    </message>
    <message>
        <source>Rules, the first is asked first</source>
        <translation>Reglas; la primera se consulta primero</translation>
    </message>
    <message>
        <source>Space: switch on or off. Alt+Up and Alt+Down, or the mouse: move.</source>
        <translation>Espacio: activar o desactivar. Alt+Arriba y Alt+Abajo, o el ratón: mover.</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>aún sin indicar</translation>
    </message>
    <message>
        <source>{rule}: {text}</source>
        <translation>{rule}: {text}</translation>
    </message>
    <message>
        <source>no rule decides between the best of them</source>
        <translation>ninguna regla distingue entre las mejores</translation>
    </message>
    <message>
        <source>Undecided: {reason}. {match}.</source>
        <translation>Sin decidir: {reason}. {match}.</translation>
    </message>
    <message>
        <source>Match {}</source>
        <translation>Coincidencia: {}</translation>
    </message>
    <message>
        <source>The HEIF file is cut short: the end of its picture is missing.</source>
        <translation>El archivo HEIF está cortado: falta el final de su imagen.</translation>
    </message>
    <message>
        <source>The RAW file is cut short: the end of its picture is missing.</source>
        <translation>El archivo RAW está cortado: falta el final de su imagen.</translation>
    </message>
    <message>
        <source>{folder} is in no folder of the library. Only folders inside the library can be excluded.</source>
        <translation>{folder} no está en ninguna carpeta de la biblioteca. Solo se pueden excluir carpetas de la biblioteca.</translation>
    </message>
    <message>
        <source>{folder} is itself a folder of the library. Take it out of the library instead.</source>
        <translation>{folder} es en sí una carpeta de la biblioteca. Quítela de la biblioteca en su lugar.</translation>
    </message>
    <message>
        <source>{folder} is not excluded.</source>
        <translation>{folder} no está excluida.</translation>
    </message>
    <message>
        <source>The file is {going} and the photo to keep {keeper}: the link would have the wrong ending. Trash it instead.</source>
        <translation>El archivo es {going} y la foto que se conserva {keeper}: el enlace tendría la extensión equivocada. Muévalo a la papelera en su lugar.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is in a folder that is excluded. Keep another one.</source>
        <translation>La foto que se conserva, {path}, está en una carpeta excluida. Conserve otra.</translation>
    </message>
    <message>
        <source>It is in a folder that is excluded. Include that folder again first.</source>
        <translation>Está en una carpeta excluida. Vuelva a incluir primero esa carpeta.</translation>
    </message>
    <message>
        <source>Mark again</source>
        <translation>Marcar de nuevo</translation>
    </message>
    <message>
        <source>Exclude a folder…</source>
        <translation>Excluir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a folder inside the library that is not to be looked into, such as thumbnails or exports</source>
        <translation>Elegir una carpeta de la biblioteca que no debe examinarse, como miniaturas o exportaciones</translation>
    </message>
    <message>
        <source>Include the folder again</source>
        <translation>Volver a incluir la carpeta</translation>
    </message>
    <message>
        <source>Look into the excluded folder again that is selected in the list</source>
        <translation>Volver a examinar la carpeta excluida seleccionada en la lista</translation>
    </message>
    <message>
        <source>Copy the file of the current photo, and its path as text</source>
        <translation>Copiar el archivo de la foto actual, y su ruta como texto</translation>
    </message>
    <message>
        <source>Next group without a mark</source>
        <translation>Siguiente grupo sin marca</translation>
    </message>
    <message>
        <source>Go to the next group of the list in which no photo is marked yet</source>
        <translation>Ir al siguiente grupo de la lista en el que todavía no hay ninguna foto marcada</translation>
    </message>
    <message>
        <source>Suggested to stay</source>
        <translation>Sugerencia: conservar</translation>
    </message>
    <message>
        <source>{} is on the clipboard, as a file and as its path.</source>
        <translation>{} está en el portapapeles, como archivo y como ruta.</translation>
    </message>
    <message>
        <source>{} (excluded)</source>
        <translation>{} (excluida)</translation>
    </message>
    <message>
        <source>It is excluded: its photos are not scanned.</source>
        <translation>Está excluida: sus fotos no se analizan.</translation>
    </message>
    <message>
        <source>{} is excluded now: its photos are not scanned, shown or removed. Its files are as they were.</source>
        <translation>{} está ahora excluida: sus fotos no se analizan, muestran ni eliminan. Sus archivos quedan como estaban.</translation>
    </message>
    <message>
        <source>Exclude a folder</source>
        <translation>Excluir una carpeta</translation>
    </message>
    <message>
        <source>{inner} lies in {outer}, whose photos the library has already. You can protect it on its own.</source>
        <translation>{inner} está en {outer}, cuyas fotos ya tiene la biblioteca. Puede protegerla por separado.</translation>
    </message>
    <message>
        <source>Include it again</source>
        <translation>Volver a incluirla</translation>
    </message>
    <message>
        <source>First choose an excluded folder in the list on the left.</source>
        <translation>Elija primero una carpeta excluida en la lista de la izquierda.</translation>
    </message>
    <message>
        <source>{} is included again.</source>
        <translation>{} vuelve a estar incluida.</translation>
    </message>
    <message>
        <source>{} is in the library already. It is looked through again.</source>
        <translation>{} ya está en la biblioteca. Se vuelve a revisar.</translation>
    </message>
    <message>
        <source>Each photo that goes and the one that stays for it, those that need most thought first</source>
        <translation>Cada foto que se va y la que queda en su lugar; primero las que más conviene pensar</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n are not copies: what stays for them are other shots.</source>
        <translation>
            <numerusform>%Ln no es una copia: lo que queda en su lugar es otra toma.</numerusform>
            <numerusform>%Ln no son copias: lo que queda en su lugar son otras tomas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Bring back the photos that were removed last</source>
        <translation>Recuperar las fotos retiradas por última vez</translation>
    </message>
    <message>
        <source>Take back the last verdict</source>
        <translation>Deshacer el último veredicto</translation>
    </message>
    <message>
        <source>Take back the last change of marks</source>
        <translation>Deshacer el último cambio de marcas</translation>
    </message>
    <message>
        <source>Remove the photos again that were brought back last</source>
        <translation>Volver a retirar las fotos recuperadas por última vez</translation>
    </message>
    <message>
        <source>Let the verdict hold again</source>
        <translation>Restablecer el veredicto</translation>
    </message>
    <message>
        <source>Change the marks again</source>
        <translation>Volver a cambiar las marcas</translation>
    </message>
    <message>
        <source>{marked} of {groups} marked</source>
        <translation>{marked} de {groups} marcados</translation>
    </message>
    <message>
        <source>{key} leads to the next one, “{list}”.</source>
        <translation>{key} lleva a la siguiente, «{list}».</translation>
    </message>
    <message>
        <source>Shows more</source>
        <translation>Muestra más</translation>
    </message>
    <message>
        <source>Unframed</source>
        <translation>Sin marco</translation>
    </message>
    <message>
        <source>In every group of this list a photo is marked.</source>
        <translation>En cada grupo de esta lista hay una foto marcada.</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Panel lateral</translation>
    </message>
    <message>
        <source>Show the folders and the kinds of copies beside the groups</source>
        <translation>Mostrar las carpetas y los tipos de copias junto a los grupos</translation>
    </message>
    <message>
        <source>A scan still compares photos or looks at copies closely: it may yet speak for keeping some of these.</source>
        <translation>Aún se comparan fotos o se examinan copias con detalle: eso puede aconsejar conservar algunas de estas.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are unticked: what was found out since speaks for keeping them.</source>
        <translation>
            <numerusform>%Ln foto está desmarcada: lo averiguado desde entonces aconseja conservarla.</numerusform>
            <numerusform>%Ln fotos están desmarcadas: lo averiguado desde entonces aconseja conservarlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays: found out since</source>
        <translation>Se queda: averiguado después</translation>
    </message>
    <message>
        <source>Nothing has changed in the folders of the library.</source>
        <translation>No ha cambiado nada en las carpetas de la biblioteca.</translation>
    </message>
    <message>
        <source>{photos} read and compared: {groups} of copies.</source>
        <translation>{photos} leídas y comparadas: {groups} de copias.</translation>
    </message>
    <message>
        <source>{photos} read and compared: no copies.</source>
        <translation>{photos} leídas y comparadas: ninguna copia.</translation>
    </message>
    <message>
        <source>{} so far. Comparing goes on once all photos are read.</source>
        <translation>{} hasta ahora. La comparación sigue cuando se hayan leído todas las fotos.</translation>
    </message>
    <message>
        <source>{} so far. Photos are still compared: more may come.</source>
        <translation>{} hasta ahora. Aún se comparan fotos: puede haber más.</translation>
    </message>
    <message>
        <source>{} so far. Copies are looked at closely: some may still change.</source>
        <translation>{} hasta ahora. Se examinan las copias con detalle: algunos aún pueden cambiar.</translation>
    </message>
    <message>
        <source>Where the suggested photo is marked, all marks stay. Press U first to take the suggestion.</source>
        <translation>Donde la foto sugerida está marcada, se mantienen todas las marcas. Pulse primero U para aceptar la sugerencia.</translation>
    </message>
    <message>
        <source>{similarity}: {groups} of all kinds</source>
        <translation>{similarity}: {groups} de todo tipo</translation>
    </message>
    <message>
        <source>Undecided: the rules prefer {preferred}, which does not match all the others. {match}.</source>
        <translation>Indeciso: las reglas prefieren {preferred}, que no coincide con todas las demás. {match}.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are marked in {}. Their marks end with this, also if you add the folder again.</source>
        <translation>
            <numerusform>%Ln foto está marcada en {}. Su marca termina con esto, aunque vuelva a añadir la carpeta.</numerusform>
            <numerusform>%Ln fotos están marcadas en {}. Sus marcas terminan con esto, aunque vuelva a añadir la carpeta.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the photos of {folder} is in {now}. Choose the folder that has them now.</source>
        <translation>Ninguna de las fotos de {folder} está en {now}. Elija la carpeta en la que están ahora.</translation>
    </message>
    <message>
        <source>{now} lies in the library already, or holds a folder of it. Scan: photos that were moved there are known again. Then take {folder} out of the library.</source>
        <translation>{now} ya está en la biblioteca, o contiene una de sus carpetas. Analice: las fotos que se movieron allí se reconocen. Después quite {folder} de la biblioteca.</translation>
    </message>
    <message>
        <source>What was read is compared. Some photos may not be read yet.</source>
        <translation>Lo leído está comparado. Puede que algunas fotos aún no se hayan leído.</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept. “{}” goes on with it.</source>
        <translation>Detenido. Lo hecho hasta ahora se conserva. «{}» continúa con ello.</translation>
    </message>
    <message>
        <source>Compare what was read</source>
        <translation>Comparar lo leído</translation>
    </message>
    <message>
        <source>Of a folder that was renamed or moved: what is known of its photos is kept</source>
        <translation>Para una carpeta renombrada o movida: lo que se sabe de sus fotos se conserva</translation>
    </message>
    <message>
        <source>{folder} is {place} now. What is known of its photos is kept.</source>
        <translation>{folder} es ahora {place}. Lo que se sabe de sus fotos se conserva.</translation>
    </message>
    <message>
        <source>Where is {} now?</source>
        <translation>¿Dónde está {} ahora?</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>A message says why. Choose another image model, or try again.</source>
        <translation>Un mensaje dice por qué. Elija otro modelo de imágenes o inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{} marked</source>
        <translation>Para quitar: {}</translation>
    </message>
    <message>
        <source>For each photo another one of its group stays.</source>
        <translation>De cada foto queda otra de su grupo.</translation>
    </message>
    <message numerus="yes">
        <source>%n are larger than the copies that stay for them, which have fewer pixels.</source>
        <translation>
            <numerusform>%Ln es más grande que la copia que se queda en su lugar y tiene menos píxeles.</numerusform>
            <numerusform>%Ln son más grandes que las copias que se quedan en su lugar y tienen menos píxeles.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder is in the library: what is moved there is listed as copies again.</source>
        <translation>Esta carpeta está en la biblioteca: lo que se mueva a ella aparecerá de nuevo entre las copias.</translation>
    </message>
    <message>
        <source>{}: what stays is smaller</source>
        <translation>{}: lo que queda es más pequeño</translation>
    </message>
    <message>
        <source>This cannot be taken back now. It stays in the history; Undo goes on with what was done before it.</source>
        <translation>Esto no se puede deshacer ahora. Queda en el historial; Deshacer sigue con lo que se hizo antes.</translation>
    </message>
    <message>
        <source>Its photos are remembered, and here again once its disk is connected. If it was moved: “{}”.</source>
        <translation>Sus fotos se recuerdan y vuelven en cuanto se conecte su disco. Si se movió: «{}».</translation>
    </message>
    <message>
        <source>Every group of copies, of whatever kind. One that has identical files and other copies is in two of the lists below, so that these add up to more.</source>
        <translation>Todos los grupos de copias, de cualquier tipo. Uno con archivos idénticos y otras copias está en dos de las listas de abajo, por lo que estas suman más.</translation>
    </message>
    <message>
        <source>Not a copy</source>
        <translation>No es una copia</translation>
    </message>
    <message>
        <source>{own}. The rules prefer {keeper}: {reason}. {match}.</source>
        <translation>{own}. Las reglas prefieren {keeper}: {reason}. {match}.</translation>
    </message>
    <message>
        <source>Weakest match {}</source>
        <translation>Coincidencia más débil: {}</translation>
    </message>
    <message>
        <source>In a protected folder</source>
        <translation>En una carpeta protegida</translation>
    </message>
    <message>
        <source>Not framed</source>
        <translation>Sin marco</translation>
    </message>
    <message>
        <source>Not cropped</source>
        <translation>Sin recortar</translation>
    </message>
    <message>
        <source>Not stretched</source>
        <translation>Sin estirar</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>En la carpeta</translation>
    </message>
    <message>
        <source>Path contains</source>
        <translation>La ruta contiene</translation>
    </message>
    <message>
        <source>Path does not contain</source>
        <translation>La ruta no contiene</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Más píxeles</translation>
    </message>
    <message>
        <source>RAW before JPEG</source>
        <translation>RAW antes que JPEG</translation>
    </message>
    <message>
        <source>Has a place (GPS)</source>
        <translation>Tiene lugar (GPS)</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>Mayor valoración</translation>
    </message>
    <message>
        <source>More keywords</source>
        <translation>Más palabras clave</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>Menos comprimida</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source>More that belongs to it</source>
        <translation>Más archivos asociados</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Archivo más pequeño</translation>
    </message>
    <message>
        <source>Older date</source>
        <translation>Fecha más antigua</translation>
    </message>
    <message>
        <source>Newer date</source>
        <translation>Fecha más reciente</translation>
    </message>
    <message>
        <source>Not named a copy</source>
        <translation>Sin nombre de copia</translation>
    </message>
    <message>
        <source>In a folder of your own</source>
        <translation>En una carpeta propia</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>Ruta más corta</translation>
    </message>
    <message>
        <source>Longer path</source>
        <translation>Ruta más larga</translation>
    </message>
    <message>
        <source>Older file</source>
        <translation>Archivo más antiguo</translation>
    </message>
    <message>
        <source>Newer file</source>
        <translation>Archivo más reciente</translation>
    </message>
    <message>
        <source>Keep the photo in a protected folder, where nothing is ever removed.</source>
        <translation>Conservar la foto en una carpeta protegida, donde nunca se quita nada.</translation>
    </message>
    <message>
        <source>Keep the photo without a frame, caption or screen around it.</source>
        <translation>Conservar la foto sin marco, rótulo ni pantalla alrededor.</translation>
    </message>
    <message>
        <source>Keep the whole picture rather than a part of it.</source>
        <translation>Conservar la imagen entera antes que una parte de ella.</translation>
    </message>
    <message>
        <source>Keep the photo that is not wider or higher than the others.</source>
        <translation>Conservar la foto que no es más ancha ni más alta que las otras.</translation>
    </message>
    <message>
        <source>Keep the photo that lies in this folder or below it.</source>
        <translation>Conservar la foto que está en esta carpeta o sus subcarpetas.</translation>
    </message>
    <message>
        <source>Keep the photo with this in its folder or name; * and ? stand for any letters.</source>
        <translation>Conservar la foto con esto en su carpeta o nombre; * y ? valen por cualquier letra.</translation>
    </message>
    <message>
        <source>Keep the photo without this in its folder or name; * and ? stand for any letters.</source>
        <translation>Conservar la foto sin esto en su carpeta o nombre; * y ? valen por cualquier letra.</translation>
    </message>
    <message>
        <source>Keep the photo with the most pixels.</source>
        <translation>Conservar la foto con más píxeles.</translation>
    </message>
    <message>
        <source>Keep what the camera&apos;s sensor saw rather than what was made of it.</source>
        <translation>Conservar lo que vio el sensor de la cámara antes que lo que se hizo con ello.</translation>
    </message>
    <message>
        <source>Keep the photo that has most of these: date, place, rating, keywords, caption.</source>
        <translation>Conservar la foto que tenga más de esto: fecha, lugar, valoración, palabras clave, descripción.</translation>
    </message>
    <message>
        <source>Keep the photo that says where it was taken.</source>
        <translation>Conservar la foto que dice dónde se tomó.</translation>
    </message>
    <message>
        <source>Keep the photo with the most stars.</source>
        <translation>Conservar la foto con más estrellas.</translation>
    </message>
    <message>
        <source>Keep the photo with the most keywords.</source>
        <translation>Conservar la foto con más palabras clave.</translation>
    </message>
    <message>
        <source>Keep what looks like nearly all copies; of each edit the best photo stays too.</source>
        <translation>Conservar lo que se ve como casi todas las copias; de cada edición se queda también la mejor foto.</translation>
    </message>
    <message>
        <source>Keep the file with the most bytes.</source>
        <translation>Conservar el archivo con más bytes.</translation>
    </message>
    <message>
        <source>Keep the photo with the most bytes in the files that belong to it, such as a video or XMP.</source>
        <translation>Conservar la foto cuyos archivos asociados, por ejemplo un vídeo o XMP, tienen más bytes.</translation>
    </message>
    <message>
        <source>Keep the file with the fewest bytes.</source>
        <translation>Conservar el archivo con menos bytes.</translation>
    </message>
    <message>
        <source>Keep the photo that was taken first, by its own date.</source>
        <translation>Conservar la foto que se tomó primero, según su propia fecha.</translation>
    </message>
    <message>
        <source>Keep the photo that was taken last, by its own date.</source>
        <translation>Conservar la foto que se tomó la última, según su propia fecha.</translation>
    </message>
    <message>
        <source>Keep the file whose name and folders do not call it a copy: Copy, Kopie, Backup, (1) and the like.</source>
        <translation>Conservar el archivo cuyo nombre y carpetas no lo llaman copia: Copy, Copia, Backup, (1) y similares.</translation>
    </message>
    <message>
        <source>Keep the file in a folder that you named, not in one that a camera, a phone or a program made: DCIM, 100CANON, Camera Roll, Downloads, New folder and the like.</source>
        <translation>Conservar el archivo de una carpeta a la que usted dio nombre, no de una creada por una cámara, un teléfono o un programa: DCIM, 100CANON, Camera Roll, Descargas, Nueva carpeta y similares.</translation>
    </message>
    <message>
        <source>Keep the file with the fewest letters in its folder and name.</source>
        <translation>Conservar el archivo con menos letras en su carpeta y nombre.</translation>
    </message>
    <message>
        <source>Keep the file with the most letters in its folder and name.</source>
        <translation>Conservar el archivo con más letras en su carpeta y nombre.</translation>
    </message>
    <message>
        <source>Keep the file that was written first.</source>
        <translation>Conservar el archivo que se escribió primero.</translation>
    </message>
    <message>
        <source>Keep the file that was written last.</source>
        <translation>Conservar el archivo que se escribió el último.</translation>
    </message>
    <message>
        <source>in a protected folder</source>
        <translation>en una carpeta protegida</translation>
    </message>
    <message>
        <source>true proportions</source>
        <translation>proporciones verdaderas</translation>
    </message>
    <message>
        <source>most pixels</source>
        <translation>más píxeles</translation>
    </message>
    <message>
        <source>has a RAW file</source>
        <translation>tiene un archivo RAW</translation>
    </message>
    <message>
        <source>says where it was taken</source>
        <translation>dice dónde se tomó</translation>
    </message>
    <message>
        <source>highest rating</source>
        <translation>la mayor valoración</translation>
    </message>
    <message>
        <source>most keywords</source>
        <translation>más palabras clave</translation>
    </message>
    <message>
        <source>least compressed</source>
        <translation>la menos comprimida</translation>
    </message>
    <message>
        <source>largest file</source>
        <translation>el archivo más grande</translation>
    </message>
    <message>
        <source>has the most that belongs to it</source>
        <translation>tiene más archivos asociados</translation>
    </message>
    <message>
        <source>smallest file</source>
        <translation>el archivo más pequeño</translation>
    </message>
    <message>
        <source>earliest date</source>
        <translation>la fecha más antigua</translation>
    </message>
    <message>
        <source>latest date</source>
        <translation>la fecha más reciente</translation>
    </message>
    <message>
        <source>not named a copy</source>
        <translation>sin nombre de copia</translation>
    </message>
    <message>
        <source>in a folder of your own</source>
        <translation>en una carpeta propia</translation>
    </message>
    <message>
        <source>shortest path</source>
        <translation>la ruta más corta</translation>
    </message>
    <message>
        <source>longest path</source>
        <translation>la ruta más larga</translation>
    </message>
    <message>
        <source>oldest file</source>
        <translation>el archivo más antiguo</translation>
    </message>
    <message>
        <source>newest file</source>
        <translation>el archivo más reciente</translation>
    </message>
    <message>
        <source>another one shows more than the best one</source>
        <translation>otra muestra más que la mejor</translation>
    </message>
    <message>
        <source>You keep {}</source>
        <translation>Conserva {}</translation>
    </message>
    <message>
        <source>{own}. {match}.</source>
        <translation>{own}. {match}.</translation>
    </message>
    <message>
        <source>Silent between a photo and its edit.</source>
        <translation>No opina entre una foto y su edición.</translation>
    </message>
    <message>
        <source>{name} and {others}</source>
        <translation>{name} y {others}</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep {keeper}: {reason}. To be decided then: {doubt}. {match}.</source>
        <translation>Conservar {keeper}: {reason}. Después hay que decidir: {doubt}. {match}.</translation>
    </message>
    <message>
        <source>Keep {keeper}: {reason}. {match}.</source>
        <translation>Conservar {keeper}: {reason}. {match}.</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>en {}</translation>
    </message>
    <message>
        <source>its path contains “{}”</source>
        <translation>su ruta contiene «{}»</translation>
    </message>
    <message>
        <source>its path does not contain “{}”</source>
        <translation>su ruta no contiene «{}»</translation>
    </message>
    <message>
        <source>Keeper rules</source>
        <translation>Reglas de conservación</translation>
    </message>
    <message>
        <source>Which photo of a group is kept?</source>
        <translation>¿Qué foto de un grupo se conserva?</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Ask this rule before the one above it (Alt+Up)</source>
        <translation>Consultar esta regla antes que la de arriba (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Ask this rule after the one below it (Alt+Down)</source>
        <translation>Consultar esta regla después de la de abajo (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Take this folder or path out of the rules</source>
        <translation>Quitar esta carpeta o ruta de las reglas</translation>
    </message>
    <message>
        <source>Put the rules back in the order they came in</source>
        <translation>Devolver las reglas al orden en que venían</translation>
    </message>
    <message>
        <source>Folder or text of the rule</source>
        <translation>Carpeta o texto de la regla</translation>
    </message>
    <message>
        <source>What the rule looks for in the folder and name of a photo</source>
        <translation>Lo que la regla busca en la carpeta y el nombre de una foto</translation>
    </message>
    <message>
        <source>Choose the folder whose photos are kept</source>
        <translation>Elegir la carpeta cuyas fotos se conservan</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Contando …</translation>
    </message>
    <message>
        <source>Leave the rules as they were</source>
        <translation>Dejar las reglas como estaban</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Usar estas reglas</translation>
    </message>
    <message>
        <source>Choose the photo to keep of every group by these rules; marks stay as they are</source>
        <translation>Elegir con estas reglas la foto que se conserva de cada grupo; las marcas siguen como están</translation>
    </message>
    <message>
        <source>Folder whose photos are kept</source>
        <translation>Carpeta cuyas fotos se conservan</translation>
    </message>
    <message>
        <source>The same as now.</source>
        <translation>Igual que ahora.</translation>
    </message>
    <message>
        <source>Prefer photos in a folder of your choice</source>
        <translation>Preferir las fotos de una carpeta que usted elija</translation>
    </message>
    <message>
        <source>Add “path contains”</source>
        <translation>Añadir «la ruta contiene»</translation>
    </message>
    <message>
        <source>Prefer photos with some text in their folder or name</source>
        <translation>Preferir las fotos con cierto texto en su carpeta o nombre</translation>
    </message>
    <message>
        <source>Add “does not contain”</source>
        <translation>Añadir «no contiene»</translation>
    </message>
    <message>
        <source>Prefer photos without some text in their path</source>
        <translation>Preferir las fotos sin cierto texto en su ruta</translation>
    </message>
    <message>
        <source>You have this picture: {}</source>
        <translation>Usted tiene esta imagen: {}</translation>
    </message>
    <message>
        <source>Search by picture</source>
        <translation>Buscar por imagen</translation>
    </message>
    <message>
        <source>Drop a picture here to find its look-alikes in your library</source>
        <translation>Suelte aquí una imagen para buscar fotos parecidas en su biblioteca</translation>
    </message>
    <message>
        <source>File or web address of a picture</source>
        <translation>Archivo o dirección web de una imagen</translation>
    </message>
    <message>
        <source>Type or paste the place of a picture and press Enter</source>
        <translation>Escriba o pegue la ubicación de una imagen y pulse Intro</translation>
    </message>
    <message>
        <source>Find look-alikes of this picture</source>
        <translation>Buscar fotos parecidas a esta imagen</translation>
    </message>
    <message>
        <source>Do I have this picture? Drop it here, paste it, or enter a file or web address</source>
        <translation>¿Tengo esta imagen? Suéltela aquí, péguela o escriba un archivo o una dirección web</translation>
    </message>
    <message>
        <source>Let go to find look-alikes of this picture</source>
        <translation>Suelte para buscar fotos parecidas a esta imagen</translation>
    </message>
    <message>
        <source>Searching for {} …</source>
        <translation>Buscando {} …</translation>
    </message>
    <message>
        <source>Search for a picture</source>
        <translation>Buscar una imagen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Guardar los resultados</translation>
    </message>
    <message>
        <source>There is no photo to draw a rectangle on. Choose a group, or search for a picture first.</source>
        <translation>No hay ninguna foto en la que dibujar un rectángulo. Elija un grupo o busque primero una imagen.</translation>
    </message>
    <message>
        <source>One picture at a time: searching for the first one.</source>
        <translation>Una imagen cada vez: se busca la primera.</translation>
    </message>
    <message>
        <source>The results are in {}.</source>
        <translation>Los resultados están en {}.</translation>
    </message>
    <message>
        <source>the picture from the clipboard or browser</source>
        <translation>la imagen del portapapeles o del navegador</translation>
    </message>
    <message>
        <source>There is no picture in this. Drop or paste a picture, a file or a web address.</source>
        <translation>Esto no contiene ninguna imagen. Suelte o pegue una imagen, un archivo o una dirección web.</translation>
    </message>
    <message>
        <source>The list of {} is on the clipboard.</source>
        <translation>La lista de {} está en el portapapeles.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Folders of the library</source>
        <translation>Carpetas de la biblioteca</translation>
    </message>
    <message>
        <source>The folders that are looked through. Drop a folder on the window to add it.</source>
        <translation>Las carpetas que se examinan. Suelte una carpeta en la ventana para añadirla.</translation>
    </message>
    <message>
        <source>Kinds of copies</source>
        <translation>Clases de copias</translation>
    </message>
    <message>
        <source>Kinds of copies, the safest first</source>
        <translation>Clases de copias, empezando por la más segura</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Minimum similarity</source>
        <translation>Similitud mínima</translation>
    </message>
    <message>
        <source>Number of groups at each similarity</source>
        <translation>Número de grupos con cada similitud</translation>
    </message>
    <message>
        <source>At least {} % alike</source>
        <translation>Parecidas desde el {} %</translation>
    </message>
    <message>
        <source>{similarity} %: {groups}</source>
        <translation>{similarity} %: {groups}</translation>
    </message>
    <message>
        <source>{similarity}: {groups}</source>
        <translation>{similarity}: {groups}</translation>
    </message>
    <message>
        <source>The verdict holds again.</source>
        <translation>La decisión vuelve a valer.</translation>
    </message>
    <message>
        <source>The verdict is withdrawn: the pair is asked again.</source>
        <translation>La decisión se ha retirado: se vuelve a preguntar por el par.</translation>
    </message>
    <message>
        <source>Another window has the catalog {}. Use that one, or close it first.</source>
        <translation>Otra ventana tiene abierto el catálogo {}. Use esa o ciérrela primero.</translation>
    </message>
    <message>
        <source>Simile</source>
        <translation>Simile</translation>
    </message>
    <message>
        <source>Simile is open already.</source>
        <translation>Simile ya está abierto.</translation>
    </message>
    <message>
        <source>It is process {pid} on {host}.</source>
        <translation>Es el proceso {pid} en {host}.</translation>
    </message>
    <message>
        <source>{} % alike</source>
        <translation>{} % de parecido</translation>
    </message>
    <message>
        <source>Theme {number}: {photos}</source>
        <translation>Tema {number}: {photos}</translation>
    </message>
    <message>
        <source>{photos}, {percent} % alike. Double click or Enter: see them all.</source>
        <translation>{photos}, {percent} % de parecido. Doble clic o Intro: verlas todas.</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept.</source>
        <translation>Detenido. Lo hecho hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>No hay memoria suficiente. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full: {}. Free some space and try again.</source>
        <translation>El disco está lleno: {}. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{} cannot be used. Check its permissions and try again.</source>
        <translation>No se puede usar {}. Compruebe sus permisos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The system says: {reason}. {place}</source>
        <translation>El sistema dice: {reason}. {place}</translation>
    </message>
    <message>
        <source>{first} and {second} are the same file, byte for byte. To keep both, press B.</source>
        <translation>{first} y {second} son el mismo archivo, byte a byte. Para conservar ambos, pulse B.</translation>
    </message>
    <message>
        <source>Not a duplicate: {} will not be asked again.</source>
        <translation>No es un duplicado: no se volverá a preguntar por {}.</translation>
    </message>
    <message>
        <source>Keep both: {} will not be asked again.</source>
        <translation>Conservar ambas: no se volverá a preguntar por {}.</translation>
    </message>
    <message>
        <source>Verdict withdrawn: {} will be asked again.</source>
        <translation>Decisión retirada: se volverá a preguntar por {}.</translation>
    </message>
    <message>
        <source>Choose a pair in the list “Decided” first.</source>
        <translation>Elija primero un par de la lista «Decididas».</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Aún no hay decisiones</translation>
    </message>
    <message>
        <source>N says that two photos are no duplicates, B keeps both.</source>
        <translation>N dice que dos fotos no son duplicados; B conserva ambas.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>What you said of pairs of photos. Select some to withdraw them.</source>
        <translation>Lo que dijo de pares de fotos. Seleccione algunos para retirarlos.</translation>
    </message>
    <message>
        <source>{} cannot be reached. Connect its disk; marks and verdicts are kept meanwhile.</source>
        <translation>No se puede acceder a {}. Conecte su disco; las marcas y decisiones se conservan mientras tanto.</translation>
    </message>
    <message>
        <source>{name} is no longer there: another program moved or deleted it.</source>
        <translation>{name} ya no está ahí: otro programa la ha movido o eliminado.</translation>
    </message>
    <message>
        <source>Find the photos that you have twice</source>
        <translation>Encuentre las fotos que tiene dos veces</translation>
    </message>
    <message>
        <source>Simile looks through your folders and shows every group of photos that are one picture: copies, re-saved, resized, turned, cropped or recoloured ones. You decide what goes.</source>
        <translation>Simile examina sus carpetas y muestra cada grupo de fotos que son una misma imagen: copias, reguardadas, escaladas, giradas, recortadas o recoloreadas. Usted decide qué se va.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Your photos, with all folders inside</source>
        <translation>Sus fotos, con todas las carpetas que haya dentro</translation>
    </message>
    <message>
        <source>A small library, drawn for you now</source>
        <translation>Una pequeña biblioteca, dibujada ahora para usted</translation>
    </message>
    <message>
        <source>Nothing is moved or deleted before you confirm it, and it can be taken back.</source>
        <translation>Nada se mueve ni se elimina antes de que lo confirme, y se puede deshacer.</translation>
    </message>
    <message>
        <source>You can also drop a folder on this window.</source>
        <translation>También puede soltar una carpeta en esta ventana.</translation>
    </message>
    <message>
        <source>Finds duplicate and look-alike photos. Free software under the MIT licence.</source>
        <translation>Encuentra fotos duplicadas y parecidas. Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>You have this picture only smaller: {copies}, and {others} less alike</source>
        <translation>Solo tiene esta imagen más pequeña: {copies}, y {others} menos parecidas</translation>
    </message>
    <message>
        <source>You have this picture: {copies}, and {others} less alike</source>
        <translation>Tiene esta imagen: {copies}, y {others} menos parecidas</translation>
    </message>
    <message>
        <source>No copy of this picture; nearest to it: {}</source>
        <translation>Ninguna copia de esta imagen; lo más cercano: {}</translation>
    </message>
    <message>
        <source>It is in no group.</source>
        <translation>No está en ningún grupo.</translation>
    </message>
    <message>
        <source>It is in a group of {}.</source>
        <translation>Está en un grupo de {}.</translation>
    </message>
    <message>
        <source>Show the message below this one</source>
        <translation>Mostrar el mensaje que hay debajo</translation>
    </message>
    <message numerus="yes">
        <source>%n more messages</source>
        <translation>
            <numerusform>%Ln mensaje más</numerusform>
            <numerusform>%Ln mensajes más</numerusform>
        </translation>
    </message>
    <message>
        <source>{} cannot go</source>
        <translation>no pueden irse: {}</translation>
    </message>
    <message>
        <source>Drawing sample photos</source>
        <translation>Dibujando fotos de ejemplo</translation>
    </message>
    <message>
        <source>Collecting facts that only copies have</source>
        <translation>Reuniendo lo que solo dicen las copias</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Comprobando los archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%Ln grupo</numerusform>
            <numerusform>%Ln grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation>un segundo</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>{} hours</source>
        <translation>{} horas</translation>
    </message>
    <message>
        <source>{} seconds</source>
        <translation>{} segundos</translation>
    </message>
    <message>
        <source>{} minutes</source>
        <translation>{} minutos</translation>
    </message>
</context>
</TS>
