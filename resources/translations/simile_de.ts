<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Simile</name>
    <message>
        <source>Its facts could not be kept. {value}</source>
        <translation>Was darin steht, konnte nicht erhalten werden. {value}</translation>
    </message>
    <message>
        <source>{catalog} is open in another window of Simile. Use that one, or close it first.</source>
        <translation>{catalog} ist in einem anderen Fenster von Simile geöffnet. Verwenden Sie dieses, oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Another window of Simile is moving files. Wait until it is done, then try again.</source>
        <translation>Ein anderes Fenster von Simile verschiebt gerade Dateien. Warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Check the permissions of its folder.</source>
        <translation>{path} darf nicht beschrieben werden ({reason}). Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>There is no backup of it: verdicts, folders and journal start empty.</source>
        <translation>Es gibt keine Sicherung davon: Urteile, Ordner und Protokoll beginnen neu.</translation>
    </message>
    <message>
        <source>Your verdicts, your folders and the journal were saved from it.</source>
        <translation>Ihre Urteile, Ihre Ordner und das Protokoll wurden daraus gerettet.</translation>
    </message>
    <message>
        <source>Your verdicts, your folders and the journal are those of {day}: what came after is lost.</source>
        <translation>Ihre Urteile, Ihre Ordner und das Protokoll haben den Stand von {day}: Was danach kam, ist verloren.</translation>
    </message>
    <message>
        <source>Another program has taken its place. The photo is here: {target}</source>
        <translation>Ein anderes Programm hat den Platz belegt. Das Foto ist hier: {target}</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close that program and try again.</source>
        <translation>{path} wird von einem anderen Programm benutzt. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation>Der Datenträger mit {path} ist voll. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Check its permissions, or choose another catalog.</source>
        <translation>{path} darf nicht beschrieben werden. Prüfen Sie die Rechte, oder wählen Sie einen anderen Katalog.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check its permissions, or choose another catalog.</source>
        <translation>{path} darf nicht geöffnet werden. Prüfen Sie die Rechte, oder wählen Sie einen anderen Katalog.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that its folder exists and may be written.</source>
        <translation>{path} kann nicht geöffnet werden. Prüfen Sie, ob der Ordner existiert und beschreibbar ist.</translation>
    </message>
    <message>
        <source>The disk that holds {path} does not answer ({detail}). Check the disk and try again.</source>
        <translation>Der Datenträger mit {path} antwortet nicht ({detail}). Prüfen Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Start again: the file is kept, and a new one begun.</source>
        <translation>{path} ist beschädigt ({detail}). Starten Sie neu: Die Datei bleibt erhalten, eine neue wird begonnen.</translation>
    </message>
    <message>
        <source>{path} is not a Simile file ({detail}). Choose another one.</source>
        <translation>{path} ist keine Datei von Simile ({detail}). Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This is not a picture, or of a kind that Simile does not know.</source>
        <translation>Das ist kein Bild, oder von einer Art, die Simile nicht kennt.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is too large to open safely: more than 1 GB.</source>
        <translation>Die Datei ist zu groß, um sie sicher zu öffnen: mehr als 1 GB.</translation>
    </message>
    <message>
        <source>This is a RAW file of a camera that Simile does not know.</source>
        <translation>Das ist eine RAW-Datei einer Kamera, die Simile nicht kennt.</translation>
    </message>
    <message>
        <source>The HEIF file is damaged: its beginning cannot be read.</source>
        <translation>Die HEIF-Datei ist beschädigt: Ihr Anfang ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>Der Speicher reicht nicht, um dieses Bild zu öffnen.</translation>
    </message>
    <message>
        <source>The HEIF file is damaged: its picture cannot be decoded.</source>
        <translation>Die HEIF-Datei ist beschädigt: Ihr Bild kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>The ICO file is damaged: its beginning cannot be read.</source>
        <translation>Die ICO-Datei ist beschädigt: Ihr Anfang ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The ICO file is damaged: its picture cannot be decoded.</source>
        <translation>Die ICO-Datei ist beschädigt: Ihr Bild kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>This is a JPEG with {components} colours. Simile reads those with 1, 3 or 4.</source>
        <translation>Das ist ein JPEG mit {components} Farben. Simile liest solche mit 1, 3 oder 4.</translation>
    </message>
    <message>
        <source>The JPEG is cut short: the end of its picture is missing.</source>
        <translation>Das JPEG ist abgeschnitten: Das Ende des Bildes fehlt.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: the lower part of its picture is missing.</source>
        <translation>Das JPEG ist beschädigt: Der untere Teil des Bildes fehlt.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: its picture cannot be decoded.</source>
        <translation>Das JPEG ist beschädigt: Sein Bild kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>The JPEG 2000 file is damaged: its beginning cannot be read.</source>
        <translation>Die JPEG-2000-Datei ist beschädigt: Ihr Anfang ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it does not say how large its picture is.</source>
        <translation>Das JPEG ist beschädigt: Es sagt nicht, wie groß sein Bild ist.</translation>
    </message>
    <message>
        <source>This is a {bits}-bit JPEG. Simile reads JPEGs of 8 bits a colour only.</source>
        <translation>Das ist ein JPEG mit {bits} Bit. Simile liest nur JPEGs mit 8 Bit je Farbe.</translation>
    </message>
    <message>
        <source>The file is cut short: it ends before its picture begins.</source>
        <translation>Die Datei ist abgeschnitten: Sie endet, bevor ihr Bild beginnt.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it ends before its picture begins.</source>
        <translation>Das JPEG ist beschädigt: Es endet, bevor sein Bild beginnt.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: its parts are not in order.</source>
        <translation>Das JPEG ist beschädigt: Seine Teile sind durcheinander.</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it says twice how large its picture is.</source>
        <translation>Das JPEG ist beschädigt: Es sagt zweimal, wie groß sein Bild ist.</translation>
    </message>
    <message>
        <source>The JPEG XL file is damaged: its beginning cannot be read.</source>
        <translation>Die JPEG-XL-Datei ist beschädigt: Ihr Anfang ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The JPEG XL file {words}: its picture cannot be decoded.</source>
        <translation>Die JPEG-XL-Datei {words}: Ihr Bild kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>The picture is too large to open safely: {width} × {height} pixels.</source>
        <translation>Das Bild ist zu groß, um es sicher zu öffnen: {width} × {height} Pixel.</translation>
    </message>
    <message>
        <source>The picture is empty: its width or height is zero.</source>
        <translation>Das Bild ist leer: Breite oder Höhe ist null.</translation>
    </message>
    <message>
        <source>This picture is stored as text, and is too large to be read that way.</source>
        <translation>Dieses Bild ist in Ziffern geschrieben und zu lang, um so gelesen zu werden.</translation>
    </message>
    <message>
        <source>The {kind} file is damaged: its beginning cannot be read.</source>
        <translation>Die {kind}-Datei ist beschädigt: Ihr Anfang ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file {words}: its picture cannot be decoded.</source>
        <translation>Die Datei {words}: Ihr Bild kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>The PSD file is cut short: the end of its picture is missing.</source>
        <translation>Die PSD-Datei ist abgeschnitten: Das Ende des Bildes fehlt.</translation>
    </message>
    <message>
        <source>This PSD file has a colour mode that Simile does not read.</source>
        <translation>Das ist eine PSD-Datei mit einer Art von Farben, die Simile nicht liest.</translation>
    </message>
    <message>
        <source>This PSD file was saved without its flattened picture. Save it with maximum compatibility.</source>
        <translation>Diese PSD-Datei wurde ohne ihr zusammengefügtes Bild gespeichert. Speichern Sie sie mit maximaler Kompatibilität.</translation>
    </message>
    <message>
        <source>The PSD file is cut short: it ends before its picture begins.</source>
        <translation>Die PSD-Datei ist abgeschnitten: Sie endet, bevor ihr Bild beginnt.</translation>
    </message>
    <message>
        <source>This PSD file is compressed in a way that Simile does not read.</source>
        <translation>Diese PSD-Datei ist auf eine Weise gepackt, die Simile nicht liest.</translation>
    </message>
    <message>
        <source>The QOI file is cut short: it ends before its picture begins.</source>
        <translation>Die QOI-Datei ist abgeschnitten: Sie endet, bevor ihr Bild beginnt.</translation>
    </message>
    <message>
        <source>The QOI file is damaged: its picture cannot be decoded.</source>
        <translation>Die QOI-Datei ist beschädigt: Ihr Bild kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>The RAW file is damaged: its beginning cannot be read.</source>
        <translation>Die RAW-Datei ist beschädigt: Ihr Anfang ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The RAW file is damaged: there is no picture in it.</source>
        <translation>Die RAW-Datei ist beschädigt: Es ist kein Bild darin.</translation>
    </message>
    <message>
        <source>The RAW file is damaged, or of a camera that Simile does not know.</source>
        <translation>Die RAW-Datei ist beschädigt, oder von einer Kamera, die Simile nicht kennt.</translation>
    </message>
    <message>
        <source>The WebP file is cut short: its picture cannot be decoded.</source>
        <translation>Die WebP-Datei ist abgeschnitten: Ihr Bild kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>The WebP file is damaged: its beginning cannot be read.</source>
        <translation>Die WebP-Datei ist beschädigt: Ihr Anfang ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The WebP file is damaged: its picture cannot be decoded.</source>
        <translation>Die WebP-Datei ist beschädigt: Ihr Bild kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>Simile ended while reading this file, so the file is left out. If something else ended it, try the file again.</source>
        <translation>Simile endete, während es diese Datei las, daher wird sie ausgelassen. Wurde es aus anderem Grund beendet, versuchen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>{near} is a file. Choose another folder.</source>
        <translation>{near} ist eine Datei. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{near} cannot be written. Choose another folder.</source>
        <translation>{near} darf nicht beschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>It is in that folder already. Choose another folder.</source>
        <translation>Es liegt schon in diesem Ordner. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>It has changed since it came back. Scan, then decide again.</source>
        <translation>Es hat sich geändert, seit es zurückgeholt wurde. Lesen Sie neu ein und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: a file of that name is in the way. Rename it.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: Eine Datei ist im Weg. Benennen Sie sie um.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made. {value}</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden. {value}</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its disk, or move it to another folder.</source>
        <translation>Der Ordner {folder} ist nicht da. Schließen Sie seinen Datenträger an, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk it is on has no trash that can be used. Put it into the holding folder there, or move it.</source>
        <translation>Sein Datenträger hat keinen nutzbaren Papierkorb. Legen Sie es dort in den Ablageordner, oder verschieben Sie es.</translation>
    </message>
    <message>
        <source>Its folder is write-protected. Allow writing to it and try again.</source>
        <translation>Sein Ordner darf nicht geändert werden. Erlauben Sie das Schreiben und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It is the photo to keep itself. Choose another photo to keep.</source>
        <translation>Es ist selbst das Foto, das bleibt. Wählen Sie ein anderes, das bleiben soll.</translation>
    </message>
    <message>
        <source>It has changed since it was scanned. Scan, then decide again.</source>
        <translation>Es hat sich geändert, seit es eingelesen wurde. Lesen Sie neu ein und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>It is the same file as the photo to keep, {path}. Removing it would free nothing.</source>
        <translation>Es ist ein und dieselbe Datei wie das Foto, das bleibt, {path}. Nichts wäre gewonnen.</translation>
    </message>
    <message>
        <source>It has changed or is gone. Scan, then decide again.</source>
        <translation>Es hat sich geändert oder ist weg. Lesen Sie neu ein und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, has changed or is gone. Scan again.</source>
        <translation>Das Foto, das bleibt, {path}, hat sich geändert oder ist weg. Lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>It is no longer in the catalog. Scan again.</source>
        <translation>Es ist nicht mehr im Katalog. Lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is itself marked to go. Leave one of them.</source>
        <translation>Das Foto, das bleibt, {path}, ist selbst markiert. Lassen Sie eines von beiden da.</translation>
    </message>
    <message>
        <source>You said that it is not a duplicate of {path}. Withdraw that first.</source>
        <translation>Sie haben gesagt, dass es kein Duplikat von {path} ist. Nehmen Sie das zuerst zurück.</translation>
    </message>
    <message>
        <source>You said to keep both this one and {path}. Withdraw that first.</source>
        <translation>Sie haben gesagt, dass dieses und {path} bleiben sollen. Nehmen Sie das zuerst zurück.</translation>
    </message>
    <message>
        <source>It is not known to show the same picture as {path}. Scan, then decide again.</source>
        <translation>Es ist nicht bekannt, dass es dasselbe Bild zeigt wie {path}. Lesen Sie neu ein und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>It is in a protected folder. Take the protection off the folder first.</source>
        <translation>Es liegt in einem geschützten Ordner. Heben Sie zuerst den Schutz des Ordners auf.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, has changed since it was scanned. Scan again.</source>
        <translation>Das Foto, das bleibt, {path}, hat sich geändert, seit es eingelesen wurde. Lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>{path}, which goes with it, has changed or is gone. Scan again.</source>
        <translation>{path} gehört dazu und hat sich geändert oder ist weg. Lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>{source} was replaced by a link to it. Undo that first.</source>
        <translation>Anstelle von {source} liegt ein Link, der hierher führt. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, was not found as it was: {refusal}</source>
        <translation>Das Foto, das bleibt, {path}, wurde nicht so vorgefunden, wie es war: {refusal}</translation>
    </message>
    <message>
        <source>It is not known to show the same picture as {path}.</source>
        <translation>Es ist nicht bekannt, dass es dasselbe Bild zeigt wie {path}.</translation>
    </message>
    <message>
        <source>It is itself a photo to keep.</source>
        <translation>Es ist selbst ein Foto, das bleibt.</translation>
    </message>
    <message>
        <source>It is one and the same file.</source>
        <translation>Es ist ein und dieselbe Datei.</translation>
    </message>
    <message>
        <source>{path} goes with it and must stay: {refusal}</source>
        <translation>{path} gehört dazu und muss bleiben: {refusal}</translation>
    </message>
    <message>
        <source>It is no longer here: {target}. The photo kept for it is {keeper}.</source>
        <translation>Es ist nicht mehr hier: {target}. Das dafür behaltene Foto ist {keeper}.</translation>
    </message>
    <message>
        <source>Another file has taken its place: {source}. Rename that one first.</source>
        <translation>Eine andere Datei hat den Platz belegt: {source}. Benennen Sie diese zuerst um.</translation>
    </message>
    <message>
        <source>It is no longer here: {source}.</source>
        <translation>Es ist nicht mehr hier: {source}.</translation>
    </message>
    <message>
        <source>On its disk there is neither a trash nor a place for a holding folder. Move it to a folder instead.</source>
        <translation>Auf seinem Datenträger gibt es weder einen Papierkorb noch Platz für einen Ablageordner. Verschieben Sie es stattdessen in einen Ordner.</translation>
    </message>
    <message>
        <source>The photo to keep is on another disk, and hard links end at the disk. Make a symbolic link instead.</source>
        <translation>Das Foto, das bleibt, liegt auf einem anderen Datenträger, und harte Links enden dort. Nehmen Sie einen symbolischen Link.</translation>
    </message>
    <message>
        <source>The photo to keep has as many names already as its disk allows. Make a symbolic link instead.</source>
        <translation>Das Foto, das bleibt, hat schon so viele Namen, wie sein Datenträger erlaubt. Nehmen Sie einen symbolischen Link.</translation>
    </message>
    <message>
        <source>The disk it is on, or the system, allows no {action} there. Move it to the trash instead.</source>
        <translation>Der Datenträger oder das System erlaubt dort keine Links dieser Art ({action}). Legen Sie es stattdessen in den Papierkorb.</translation>
    </message>
    <message>
        <source>The link does not lead to {path}. Another program changed it. Scan again.</source>
        <translation>Der Link führt nicht zu {path}. Ein anderes Programm hat ihn geändert. Lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>What is in its place is no link to {keeper}. Rename it, then undo again. Until then the photo is here: {target}</source>
        <translation>Was an seinem Platz liegt, ist kein Link zu {keeper}. Benennen Sie es um und machen Sie dann erneut rückgängig. Bis dahin ist das Foto hier: {target}</translation>
    </message>
    <message>
        <source>{name} is missing beside the model. Write it, for example: {example}</source>
        <translation>{name} fehlt neben dem Modell. Schreiben Sie die Datei, zum Beispiel: {example}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>{name} kann nicht gelesen werden: {strerror}.</translation>
    </message>
    <message>
        <source>{name} does not describe a model: {error}. An example: {example}</source>
        <translation>{name} beschreibt kein Modell: {error}. Ein Beispiel: {example}</translation>
    </message>
    <message>
        <source>{name} was changed while it was opened. Try again.</source>
        <translation>{name} wurde beim Öffnen verändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The model gives the same vector for every picture. Choose another one, or another of its outputs.</source>
        <translation>Das Modell sagt von jedem Bild dasselbe. Wählen Sie ein anderes, oder eine andere seiner Ausgaben.</translation>
    </message>
    <message>
        <source>The model needs more than {seconds} seconds for a few pictures. Choose a smaller one.</source>
        <translation>Das Modell braucht mehr als {seconds} Sekunden für wenige Bilder. Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The model crashes OpenCV: it is damaged, or needs far too much memory. Choose another one.</source>
        <translation>Das Modell bringt OpenCV zum Stillstand: Es ist beschädigt oder braucht viel zu viel Speicher. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>{name} is not a file. Choose a model in ONNX.</source>
        <translation>{name} ist keine Datei. Wählen Sie ein Modell in ONNX.</translation>
    </message>
    <message>
        <source>{name} is larger than 2 GB. Choose a smaller model.</source>
        <translation>{name} ist größer als 2 GB. Wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {value}.</source>
        <translation>{name} kann nicht gelesen werden: {value}.</translation>
    </message>
    <message>
        <source>The model needs more memory than Simile gives to one. Choose a smaller one.</source>
        <translation>Das Modell braucht mehr Speicher, als Simile einem gibt. Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>It changed while it was being moved, so it was left where it is. Scan again.</source>
        <translation>Es änderte sich beim Verschieben und wurde daher nicht bewegt. Lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>The copy did not arrive whole, so the file was left where it is. Check the disk.</source>
        <translation>Die Kopie kam nicht vollständig an, daher blieb die Datei, wo sie ist. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>A left-over of an interrupted move is in the way: {part}. Look at it, then delete it.</source>
        <translation>Ein Rest eines unterbrochenen Verschiebens ist im Weg: {part}. Sehen Sie ihn an und löschen Sie ihn dann.</translation>
    </message>
    <message>
        <source>Another program changed it at that moment. What was there is now {target}.</source>
        <translation>Ein anderes Programm hat es in diesem Moment geändert. Was dort lag, ist nun {target}.</translation>
    </message>
    <message>
        <source>OpenCV cannot use this file as a model ({name}). Export it as ONNX, for pictures (1, 3, {size}, {size}).</source>
        <translation>OpenCV kann diese Datei nicht als Modell verwenden ({name}). Exportieren Sie es als ONNX, für Bilder (1, 3, {size}, {size}).</translation>
    </message>
    <message>
        <source>The model has no output called {output}; it has {value}.</source>
        <translation>Das Modell hat keine Ausgabe namens {output}; es hat {value}.</translation>
    </message>
    <message>
        <source>The model returns {shape} numbers instead of one vector. Name another output of it.</source>
        <translation>Das Modell antwortet mit {shape} Zahlen statt mit einem Vektor. Nennen Sie eine andere Ausgabe.</translation>
    </message>
    <message>
        <source>The model returns values that are not numbers. It was not exported correctly; choose another one.</source>
        <translation>Das Modell antwortet mit etwas, das keine Zahl ist. Es wurde nicht richtig exportiert; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The model needs more memory than there is. Choose a smaller one.</source>
        <translation>Das Modell braucht mehr Speicher, als da ist. Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>Another program is writing to it. Wait until that is done, then scan again.</source>
        <translation>Ein anderes Programm schreibt gerade hinein. Warten Sie, bis es fertig ist, und lesen Sie dann neu ein.</translation>
    </message>
    <message>
        <source>There is no regular file of that name any more. Scan again.</source>
        <translation>Es gibt keine gewöhnliche Datei dieses Namens mehr. Lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Choose another file for the catalog.</source>
        <translation>{path} gehört einem anderen Programm. Wählen Sie eine andere Datei für den Katalog.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Simile. Update this program, or choose another catalog.</source>
        <translation>{path} wurde von einem neueren Simile angelegt. Aktualisieren Sie dieses Programm, oder wählen Sie einen anderen Katalog.</translation>
    </message>
    <message>
        <source>The catalog {path} was damaged. It is kept as {aside}. {saved} Start again and scan: your photos are as they were.</source>
        <translation>Der Katalog {path} war beschädigt. Er ist als {aside} aufgehoben. {saved} Starten Sie neu und lesen Sie ein: Ihre Fotos sind, wie sie waren.</translation>
    </message>
    <message>
        <source>{path} is damaged ({answer}).</source>
        <translation>{path} ist beschädigt ({answer}).</translation>
    </message>
    <message>
        <source>{path} was made by an older Simile. Open it once in Simile to bring it up to date.</source>
        <translation>{path} wurde von einem älteren Simile angelegt. Öffnen Sie ihn einmal in Simile, um ihn zu aktualisieren.</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be made: {strerror}. Choose another one.</source>
        <translation>Der Ordner von {path} kann nicht angelegt werden: {strerror}. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{path} holds no catalog yet. Scan a folder first.</source>
        <translation>{path} enthält noch keinen Katalog. Lesen Sie zuerst einen Ordner ein.</translation>
    </message>
    <message>
        <source>This part is too small to be searched for: {value} × {value2} pixels. Draw a larger rectangle.</source>
        <translation>Dieser Teil ist zu klein, um danach zu suchen: {value} × {value2} Pixel. Ziehen Sie ein größeres Rechteck.</translation>
    </message>
    <message>
        <source>No image model is chosen, so nothing can be ranked by what one sees.</source>
        <translation>Es ist kein Bildmodell gewählt, daher kann nichts danach geordnet werden, was es sieht.</translation>
    </message>
    <message>
        <source>The image model has not described these photos yet. Open their themes or map first.</source>
        <translation>Das Bildmodell hat diese Fotos noch nicht beschrieben. Sehen Sie sich zuerst ihre Themen oder ihre Karte an.</translation>
    </message>
    <message>
        <source>The file cannot be read: {value}.</source>
        <translation>Die Datei kann nicht gelesen werden: {value}.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file. Change its permissions and scan again.</source>
        <translation>Sie dürfen diese Datei nicht lesen. Ändern Sie ihre Rechte und lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>Simile failed on this file ({name}: {error}). Please report it with the file.</source>
        <translation>Simile ist an dieser Datei gescheitert ({name}: {error}). Bitte melden Sie das zusammen mit der Datei.</translation>
    </message>
    <message>
        <source>Simile was interrupted while it moved {name}. Connect its disk, then start Simile again.</source>
        <translation>Simile wurde unterbrochen, während es {name} verschob. Schließen Sie den Datenträger an und starten Sie Simile neu.</translation>
    </message>
    <message>
        <source>Simile was interrupted, and {name} is neither in its place nor in {value}. {detail}</source>
        <translation>Simile wurde unterbrochen, und {name} ist weder am alten Platz noch am Ziel ({value}). {detail}</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} is still in {value}. You can undo that again.</source>
        <translation>Simile wurde unterbrochen: {name} ist noch am Ziel ({value}). Sie können das erneut rückgängig machen.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} {value}. You can undo that.</source>
        <translation>Simile wurde unterbrochen: {name} {value}. Sie können das rückgängig machen.</translation>
    </message>
    <message>
        <source>Simile was interrupted before its turn.</source>
        <translation>Simile wurde unterbrochen, bevor es an der Reihe war.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} stayed in place.</source>
        <translation>Simile wurde unterbrochen: {name} blieb an seinem Platz.</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} is back in its place.</source>
        <translation>Simile wurde unterbrochen: {name} ist wieder an seinem Platz.</translation>
    </message>
    <message>
        <source>The photo that it went with has not come back. Undo that first.</source>
        <translation>Das Foto, zu dem es gehört, ist nicht zurückgekommen. Holen Sie zuerst dieses zurück.</translation>
    </message>
    <message>
        <source>{unknown} is no longer in the catalog. Scan, then decide again.</source>
        <translation>{unknown} ist nicht mehr im Katalog. Lesen Sie neu ein und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>Its folder cannot be reached. Connect the disk, then try again.</source>
        <translation>Sein Ordner ist nicht erreichbar. Schließen Sie den Datenträger an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your disk quota is used up. Free some space and try again.</source>
        <translation>Ihr Anteil am Datenträger ist aufgebraucht. Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is write-protected. Allow writing to it and try again.</source>
        <translation>Der Datenträger ist schreibgeschützt. Erlauben Sie das Schreiben und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>You have no permission to do that there. Change the permissions of the folder and try again.</source>
        <translation>Sie haben dort nicht das Recht dazu. Ändern Sie die Rechte des Ordners und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk does not answer. Check it and its cable, then try again.</source>
        <translation>Der Datenträger antwortet nicht. Prüfen Sie ihn und sein Kabel und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file or its folder is gone. Scan again.</source>
        <translation>Die Datei oder ihr Ordner ist weg. Lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>The name is too long for that folder. Rename the file and scan again.</source>
        <translation>Der Name ist zu lang für diesen Ordner. Benennen Sie die Datei um und lesen Sie neu ein.</translation>
    </message>
    <message>
        <source>The file is too large for that disk. Choose another folder.</source>
        <translation>Die Datei ist zu groß für diesen Datenträger. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The system refused: {value}. Check the file and try again.</source>
        <translation>Das System hat abgelehnt: {value}. Prüfen Sie die Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{address} did not answer within {longest} s. Save the picture and search by file.</source>
        <translation>{address} hat nicht innerhalb von {longest} s geantwortet. Speichern Sie das Bild und suchen Sie mit der Datei.</translation>
    </message>
    <message>
        <source>{address} is not a web address: it must begin with http:// or https://.</source>
        <translation>{address} ist keine Webadresse: Sie muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>{full_url} leads to {newurl}, which is not on the web.</source>
        <translation>{full_url} führt zu {newurl}, was nicht im Web liegt.</translation>
    </message>
    <message>
        <source>{address} is larger than {value} MB. Save it and search by file.</source>
        <translation>{address} ist größer als {value} MB. Speichern Sie das Bild und suchen Sie mit der Datei.</translation>
    </message>
    <message>
        <source>Stopped before its turn.</source>
        <translation>Angehalten, bevor es an der Reihe war.</translation>
    </message>
    <message>
        <source>{path} was changed after Simile wrote it, so it was left as it is.</source>
        <translation>{path} wurde geändert, nachdem Simile es geschrieben hatte, und blieb daher, wie es ist.</translation>
    </message>
    <message>
        <source>{path} is not a regular file, so nothing can be written into it.</source>
        <translation>{path} ist keine gewöhnliche Datei, daher kann nichts hineingeschrieben werden.</translation>
    </message>
    <message>
        <source>{path} is too large to be read safely.</source>
        <translation>{path} ist zu groß, um sicher gelesen zu werden.</translation>
    </message>
    <message>
        <source>{path} cannot be read. {value}</source>
        <translation>{path} kann nicht gelesen werden. {value}</translation>
    </message>
    <message>
        <source>{path} cannot be written. {value}</source>
        <translation>{path} kann nicht geschrieben werden. {value}</translation>
    </message>
    <message>
        <source>{path} is being changed by another program, so it was left as it is.</source>
        <translation>{path} wird gerade von einem anderen Programm geändert und blieb daher, wie es ist.</translation>
    </message>
    <message>
        <source>This folder is offline: it is not there. Connect its disk, or take the folder out of the library.</source>
        <translation>Dieser Ordner ist nicht erreichbar: Er ist nicht da. Schließen Sie seinen Datenträger an, oder nehmen Sie den Ordner aus der Bibliothek.</translation>
    </message>
    <message>
        <source>This folder is offline: it is empty, but held photos. Connect its disk, or take the folder out.</source>
        <translation>Dieser Ordner ist nicht erreichbar: Er ist leer, enthielt aber Fotos. Schließen Sie seinen Datenträger an, oder nehmen Sie den Ordner heraus.</translation>
    </message>
    <message>
        <source>The XMP file beside it is written in a form that Simile cannot add to.</source>
        <translation>Die XMP-Datei daneben hat eine Form, die Simile nicht ergänzt.</translation>
    </message>
    <message>
        <source>The XMP file beside it is too large to be read safely.</source>
        <translation>Die XMP-Datei daneben ist zu groß, um sicher gelesen zu werden.</translation>
    </message>
    <message>
        <source>The XMP file beside it is damaged. Repair or remove it, or do without the facts.</source>
        <translation>Die XMP-Datei daneben ist beschädigt. Reparieren oder entfernen Sie sie, oder verzichten Sie auf die Angaben.</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Move it away, or choose another catalog folder.</source>
        <translation>{path} gehört einem anderen Programm. Legen Sie es woandershin, oder wählen Sie einen anderen Ordner für den Katalog.</translation>
    </message>
    <message>
        <source>It cannot be brought back from here. Open the trash of your system and restore it there.</source>
        <translation>Es kann von hier nicht zurückgeholt werden. Öffnen Sie den Papierkorb Ihres Systems und stellen Sie es dort wieder her.</translation>
    </message>
    <message>
        <source>Put it into the holding folder there, or move it.</source>
        <translation>Legen Sie es dort in den Ablageordner, oder verschieben Sie es.</translation>
    </message>
    <message>
        <source>The system did not put it into the trash. Move it to a folder instead.</source>
        <translation>Das System hat es nicht in den Papierkorb gelegt. Verschieben Sie es stattdessen in einen Ordner.</translation>
    </message>
    <message>
        <source>It is no longer in the trash. The photo that was kept for it is still there.</source>
        <translation>Es ist nicht mehr im Papierkorb. Das dafür behaltene Foto ist noch da.</translation>
    </message>
    <message>
        <source>The drive it is on has no recycle bin. {instead}</source>
        <translation>Sein Laufwerk hat keinen Papierkorb. {instead}</translation>
    </message>
    <message>
        <source>The disk it is on has no trash. {instead}</source>
        <translation>Sein Datenträger hat keinen Papierkorb. {instead}</translation>
    </message>
    <message>
        <source>Another file has taken its place. Rename that one, then undo again. Until then it is here: {target}</source>
        <translation>Eine andere Datei hat den Platz belegt. Benennen Sie diese um und machen Sie dann erneut rückgängig. Bis dahin ist es hier: {target}</translation>
    </message>
    <message>
        <source>Its folder {root} cannot be reached. Connect the disk, then try again.</source>
        <translation>Sein Ordner {root} ist nicht erreichbar. Schließen Sie den Datenträger an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It was changed after it was removed. It is still here: {target}. Move it back yourself.</source>
        <translation>Es wurde danach geändert. Es ist noch hier: {target}. Holen Sie es selbst zurück.</translation>
    </message>
    <message>
        <source>{value} It is still here: {target}</source>
        <translation>{value} Es ist noch hier: {target}</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>Dieser Ordner ist nicht mehr da.</translation>
    </message>
    <message>
        <source>You are not allowed to read this folder. Change its permissions, or take it out of the library.</source>
        <translation>Sie dürfen diesen Ordner nicht lesen. Ändern Sie seine Rechte, oder nehmen Sie ihn aus der Bibliothek.</translation>
    </message>
    <message>
        <source>This folder cannot be read: {value}.</source>
        <translation>Dieser Ordner kann nicht gelesen werden: {value}.</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>ist abgeschnitten</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>the trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>the holding folder</source>
        <translation>Ablageordner</translation>
    </message>
    <message>
        <source>the folder you chose</source>
        <translation>der gewählte Ordner</translation>
    </message>
    <message>
        <source>had gone to the trash</source>
        <translation>war schon im Papierkorb</translation>
    </message>
    <message>
        <source>had gone to the holding folder of its disk</source>
        <translation>war schon im Ablageordner seines Datenträgers</translation>
    </message>
    <message>
        <source>had gone to the folder you chose</source>
        <translation>war schon im gewählten Ordner</translation>
    </message>
    <message>
        <source>had been replaced by a link</source>
        <translation>war schon durch einen Link ersetzt</translation>
    </message>
    <message>
        <source>hard link</source>
        <translation>harter Link</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>symbolischer Link</translation>
    </message>
    <message>
        <source>{photos} put into the trash or the holding folder, {size} to free.</source>
        <translation>{photos} in den Papierkorb oder den Ablageordner gelegt, {size} einsparbar.</translation>
    </message>
    <message>
        <source>{photos} replaced by links, {size} to free.</source>
        <translation>{photos} durch Links ersetzt, {size} einsparbar.</translation>
    </message>
    <message>
        <source>{photos} removed again, {size} to free.</source>
        <translation>{photos} wieder entfernt, {size} einsparbar.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>{done} {count} left alone. {name}: {reason}</source>
        <translation>{done} {count} nicht angerührt. {name}: {reason}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No photo is marked. Press Enter to accept a suggestion, or Space to mark a photo.</source>
        <translation>Kein Foto ist markiert. Mit Enter nehmen Sie einen Vorschlag an, mit der Leertaste markieren Sie ein Foto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{} brought back.</source>
        <translation>{} zurückgeholt.</translation>
    </message>
    <message>
        <source>{} brought back to where they were.</source>
        <translation>{} an den alten Platz zurückgeholt.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>{photos} marked · {size} to free</source>
        <translation>{photos} markiert · {size} einsparbar</translation>
    </message>
    <message>
        <source>No photo marked</source>
        <translation>Kein Foto markiert</translation>
    </message>
    <message>
        <source>A bug in Simile</source>
        <translation>Ein Fehler in Simile</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen</translation>
    </message>
    <message>
        <source>Your photos and the catalog are as they were before this step. You can go on. If it happens again, please send the text below to the developers of Simile.</source>
        <translation>Ihre Fotos und der Katalog sind wie vor diesem Schritt. Sie können weiterarbeiten. Tritt der Fehler wieder auf, senden Sie bitte den Text unten an die Entwickler von Simile.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What happened, for the developers</source>
        <translation>Was geschehen ist, für die, die den Fehler beheben</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Put the text on the clipboard</source>
        <translation>Den Text in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Close and go on</source>
        <translation>Schließen und weitermachen</translation>
    </message>
    <message>
        <source>{photos} on a disk without a trash: put them into {folder} instead</source>
        <translation>{photos} auf einem Datenträger ohne Papierkorb: stattdessen in {folder} legen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>The photos are moved to this folder; no file in it is overwritten</source>
        <translation>Die Fotos werden in diesen Ordner verschoben; keine Datei darin wird überschrieben</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder to move to</source>
        <translation>Den Zielordner wählen</translation>
    </message>
    <message>
        <source>Keep subfolders</source>
        <translation>Unterordner beibehalten</translation>
    </message>
    <message>
        <source>Put each photo in the same subfolder as in the library, or all side by side</source>
        <translation>Jedes Foto in denselben Unterordner legen wie in der Bibliothek, oder alle nebeneinander</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Hard link: another name of the file that stays</source>
        <translation>Harter Link: ein weiterer Name der Datei, die bleibt</translation>
    </message>
    <message>
        <source>Works on one disk only. Either name keeps the photo when the other is removed.</source>
        <translation>Nur innerhalb eines Datenträgers. Jeder Name erhält das Foto, wenn der andere entfernt wird.</translation>
    </message>
    <message>
        <source>Symbolic link: a pointer to the photo that stays</source>
        <translation>Symbolischer Link: ein Verweis auf das Foto, das bleibt</translation>
    </message>
    <message>
        <source>Works across disks. It leads nowhere once the photo that stays is moved or removed.</source>
        <translation>Auch über Datenträger hinweg. Er führt ins Leere, sobald das Foto, das bleibt, verschoben oder entfernt wird.</translation>
    </message>
    <message>
        <source>Put photos without a trash into a holding folder</source>
        <translation>Fotos ohne Papierkorb in einen Ablageordner legen</translation>
    </message>
    <message>
        <source>They stay there until you delete them yourself; until then Undo brings them back</source>
        <translation>Sie liegen dort, bis Sie sie selbst löschen; bis dahin holt Rückgängig sie zurück</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Looking for themes</source>
        <translation>Suche nach Themen</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Ganze Bibliothek</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alle Themen</translation>
    </message>
    <message>
        <source>Close this theme and show all of them</source>
        <translation>Dieses Thema schließen und alle zeigen</translation>
    </message>
    <message>
        <source>Photos to divide</source>
        <translation>Einzuteilende Fotos</translation>
    </message>
    <message>
        <source>Divide the whole library, one folder, or what was found last</source>
        <translation>Die ganze Bibliothek, einen Ordner oder die letzten Treffer einteilen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Number of themes</source>
        <translation>Anzahl der Themen</translation>
    </message>
    <message>
        <source>How many themes to make; at the lowest end as many as suit the photos</source>
        <translation>Wie viele Themen gebildet werden; ganz links so viele, wie zu den Fotos passen</translation>
    </message>
    <message>
        <source>Themes of the library</source>
        <translation>Themen der Bibliothek</translation>
    </message>
    <message>
        <source>Double click or Enter: see all photos of a theme.</source>
        <translation>Doppelklick oder Enter: alle Fotos eines Themas ansehen.</translation>
    </message>
    <message>
        <source>Photos of the theme</source>
        <translation>Fotos des Themas</translation>
    </message>
    <message>
        <source>Double click or Enter: go to the photo&apos;s group, or open it.</source>
        <translation>Doppelklick oder Enter: zur Gruppe des Fotos gehen, oder es öffnen.</translation>
    </message>
    <message>
        <source>No photos to divide</source>
        <translation>Keine Fotos zum Einteilen</translation>
    </message>
    <message>
        <source>Choose other photos above, or add a folder to the library.</source>
        <translation>Wählen Sie oben andere Fotos, oder fügen Sie der Bibliothek einen Ordner hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n themes</source>
        <translation>
            <numerusform>%Ln Thema</numerusform>
            <numerusform>%Ln Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>A theme of {}</source>
        <translation>Ein Thema mit {}</translation>
    </message>
    <message>
        <source>Search results ({})</source>
        <translation>Suchergebnisse ({})</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a folder of photos to look through</source>
        <translation>Einen Ordner mit Fotos zum Durchsehen wählen</translation>
    </message>
    <message>
        <source>Try it with sample photos</source>
        <translation>Mit Beispielfotos ausprobieren</translation>
    </message>
    <message>
        <source>Draw a small library of sample photos and look through it</source>
        <translation>Eine kleine Bibliothek mit Beispielfotos zeichnen und durchsehen</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Look for new, changed and missing photos</source>
        <translation>Nach neuen, geänderten und fehlenden Fotos sehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Read the selected files of “Not readable” again</source>
        <translation>Die ausgewählten Dateien aus „Nicht lesbar“ noch einmal lesen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the work and continue later</source>
        <translation>Die Arbeit ruhen lassen und später fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the work; what was done is kept</source>
        <translation>Die Arbeit anhalten; was getan ist, bleibt</translation>
    </message>
    <message>
        <source>Take folder out of the library</source>
        <translation>Ordner aus der Bibliothek nehmen</translation>
    </message>
    <message>
        <source>Forget the selected folder&apos;s photos; no file is touched</source>
        <translation>Die Fotos des gewählten Ordners vergessen; keine Datei wird angerührt</translation>
    </message>
    <message>
        <source>Choose where the folder is now…</source>
        <translation>Wählen, wo der Ordner jetzt ist…</translation>
    </message>
    <message>
        <source>Protect the folder</source>
        <translation>Ordner schützen</translation>
    </message>
    <message>
        <source>Never mark photos of the selected folder, neither by rule nor by hand</source>
        <translation>Fotos des gewählten Ordners nie markieren, weder durch Regeln noch von Hand</translation>
    </message>
    <message>
        <source>Compare folders</source>
        <translation>Ordner vergleichen</translation>
    </message>
    <message>
        <source>See which folders hold the same photos, and what is in one of them only</source>
        <translation>Sehen, welche Ordner dieselben Fotos enthalten, und was nur in einem davon ist</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Write the groups of this list to a page with pictures, a table or a document</source>
        <translation>Die Gruppen dieser Liste als Seite mit Bildern, Tabelle oder Dokument schreiben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close Simile; a scan continues at the next start</source>
        <translation>Simile schließen; das Einlesen geht beim nächsten Start weiter</translation>
    </message>
    <message>
        <source>Redo what was undone last</source>
        <translation>Das zuletzt Zurückgenommene wieder tun</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Everything that was removed, and what can be undone</source>
        <translation>Alles, was entfernt wurde, und was zurückgeholt werden kann</translation>
    </message>
    <message>
        <source>enough for {} MP</source>
        <translation>genug für {} MP</translation>
    </message>
    <message>
        <source>Untick what should stay (Space). A double click shows both photos large (Return).</source>
        <translation>Wählen Sie ab, was bleiben soll (Leertaste). Ein Doppelklick zeigt beide Fotos groß (Eingabetaste).</translation>
    </message>
    <message>
        <source>Remove nothing. What you unticked is no longer marked.</source>
        <translation>Nichts entfernen. Was Sie abgewählt haben, ist nicht mehr markiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n get other names there, as their own are taken: see the last column.</source>
        <translation>
            <numerusform>%Ln bekommt dort einen anderen Namen, da seiner vergeben ist: siehe letzte Spalte.</numerusform>
            <numerusform>%Ln bekommen dort andere Namen, da ihre vergeben sind: siehe letzte Spalte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the last that look as they do: what stays for them was edited or mirrored, or shows less.</source>
        <translation>
            <numerusform>%Ln ist das letzte, das so aussieht: Was dafür bleibt, wurde bearbeitet oder gespiegelt oder zeigt weniger.</numerusform>
            <numerusform>%Ln sind die letzten, die so aussehen: Was dafür bleibt, wurde bearbeitet oder gespiegelt oder zeigt weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes, and stays</source>
        <translation>Geht und bleibt</translation>
    </message>
    <message>
        <source>Goes:</source>
        <translation>Geht:</translation>
    </message>
    <message>
        <source>Stays for it:</source>
        <translation>Bleibt dafür:</translation>
    </message>
    <message>
        <source>Untick it to let this photo stay</source>
        <translation>Abwählen, damit dieses Foto bleibt</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The line before (Up)</source>
        <translation>Die Zeile davor (Pfeil hoch)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next line (Down)</source>
        <translation>Die nächste Zeile (Pfeil runter)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Wheel: zoom both photos. Drag: move them. Double click: 100 % or the whole.</source>
        <translation>Rad: beide Fotos vergrößern. Ziehen: verschieben. Doppelklick: 100 % oder das Ganze.</translation>
    </message>
    <message>
        <source>{photos} marked, {size} to free. Nothing happens before you confirm it.</source>
        <translation>{photos} markiert, {size} werden frei. Nichts geschieht, bevor Sie es bestätigen.</translation>
    </message>
    <message>
        <source>{photos} moved to the trash. {size} will be freed once you empty it.</source>
        <translation>{photos} in den Papierkorb verschoben. {size} werden frei, sobald Sie ihn leeren.</translation>
    </message>
    <message>
        <source>Stays too: you unticked it</source>
        <translation>Bleibt auch: von Ihnen abgewählt</translation>
    </message>
    <message>
        <source>{}: the last one that looks like this</source>
        <translation>{}: das letzte, das so aussieht</translation>
    </message>
    <message>
        <source>as {}</source>
        <translation>als {}</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Groß zeigen</translation>
    </message>
    <message>
        <source>Untick, so that it stays, or tick again</source>
        <translation>Abwählen, damit es bleibt, oder wieder anwählen</translation>
    </message>
    <message>
        <source>Keep details that only the removed copies have (dates, places, ratings, keywords) in XMP files beside the photos that stay</source>
        <translation>Angaben, die nur die entfernten Kopien haben (Daten, Orte, Bewertungen, Stichwörter), in XMP-Dateien neben den bleibenden Fotos behalten</translation>
    </message>
    <message>
        <source>Details that only the removed copies have</source>
        <translation>Angaben, die nur die entfernten Kopien haben</translation>
    </message>
    <message>
        <source>{photos} read. In {groups} are identical files: {size} to free without losing a picture.</source>
        <translation>{photos} gelesen. In {groups} sind identische Dateien: {size} lassen sich freigeben, ohne ein Bild zu verlieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read. The list “{}” says why.</source>
        <translation>
            <numerusform>%Ln Datei war nicht lesbar. Die Liste „{}“ sagt, warum.</numerusform>
            <numerusform>%Ln Dateien waren nicht lesbar. Die Liste „{}“ sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture in the folders of your library. Drop another folder on this window.</source>
        <translation>In den Ordnern Ihrer Bibliothek ist kein Bild. Ziehen Sie einen anderen Ordner auf dieses Fenster.</translation>
    </message>
    <message>
        <source>No two photos of your library are as alike as you ask for. A lower similarity may show copies.</source>
        <translation>Keine zwei Fotos Ihrer Bibliothek sind einander so ähnlich wie verlangt. Eine geringere Ähnlichkeit zeigt vielleicht Kopien.</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Search for a picture…</source>
        <translation>Bild suchen…</translation>
    </message>
    <message>
        <source>Choose a picture file and find its look-alikes</source>
        <translation>Eine Bilddatei wählen und ähnliche Bilder finden</translation>
    </message>
    <message>
        <source>Search for the pasted picture</source>
        <translation>Das eingefügte Bild suchen</translation>
    </message>
    <message>
        <source>Find look-alikes of the picture, file or address on the clipboard</source>
        <translation>Ähnliche zu Bild, Datei oder Adresse in der Zwischenablage finden</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Find look-alikes of this photo</source>
        <translation>Ähnliche zu diesem Foto finden</translation>
    </message>
    <message>
        <source>Search the library for the current photo</source>
        <translation>Die Bibliothek nach dem aktuellen Foto durchsuchen</translation>
    </message>
    <message>
        <source>Search for a part…</source>
        <translation>Ausschnitt suchen…</translation>
    </message>
    <message>
        <source>Draw a rectangle on any photo in the window and find look-alikes of what is in it</source>
        <translation>Auf einem Foto im Fenster ein Rechteck ziehen und Ähnliches zu seinem Inhalt finden</translation>
    </message>
    <message>
        <source>Part…</source>
        <translation>Ausschnitt…</translation>
    </message>
    <message>
        <source>Go to its group</source>
        <translation>Zu seiner Gruppe</translation>
    </message>
    <message>
        <source>Compare the chosen photo with its copies</source>
        <translation>Das gewählte Foto mit seinen Kopien vergleichen</translation>
    </message>
    <message>
        <source>Save the results…</source>
        <translation>Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>Write the results, with rank, path, score and measure, to a table (CSV) or a document (JSON)</source>
        <translation>Rang, Pfad, Wert und Maß der Treffer in eine Tabelle (CSV) oder ein Dokument (JSON) schreiben</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Copy the results as text</source>
        <translation>Ergebnisse als Text kopieren</translation>
    </message>
    <message>
        <source>Copy rank, score and path of the results to the clipboard</source>
        <translation>Rang, Wert und Pfad der gefundenen Fotos in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Type a file or web address to search for</source>
        <translation>Eine Datei oder Webadresse eingeben, nach der gesucht wird</translation>
    </message>
    <message>
        <source>Choose an image model…</source>
        <translation>Bildmodell wählen…</translation>
    </message>
    <message>
        <source>Compare photos by what an ONNX model sees in them, for themes, map and search</source>
        <translation>Fotos nach dem vergleichen, was ein ONNX-Modell darin sieht: für Themen, Karte und Suche</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Annehmen und weiter</translation>
    </message>
    <message>
        <source>Mark every photo but the suggested one, and go to the next group</source>
        <translation>Alle Fotos außer dem vorgeschlagenen markieren und zur nächsten Gruppe gehen</translation>
    </message>
    <message>
        <source>Mark or unmark the photo</source>
        <translation>Markierung des Fotos setzen oder aufheben</translation>
    </message>
    <message>
        <source>Mark the current photo for removal, or unmark it</source>
        <translation>Das aktuelle Foto zum Entfernen markieren, oder die Markierung zurücknehmen</translation>
    </message>
    <message>
        <source>Keep only this photo</source>
        <translation>Nur dieses Foto behalten</translation>
    </message>
    <message>
        <source>Mark every photo of the group but the current one</source>
        <translation>Alle Fotos der Gruppe außer dem aktuellen markieren</translation>
    </message>
    <message>
        <source>Unmark the group</source>
        <translation>Markierungen der Gruppe aufheben</translation>
    </message>
    <message>
        <source>Unmark all photos of the selected groups</source>
        <translation>Alle Markierungen der ausgewählten Gruppen zurücknehmen</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>Kein Duplikat</translation>
    </message>
    <message>
        <source>Never show the current photo with the suggested one again; on the suggested one: with none of the group</source>
        <translation>Das aktuelle Foto nie wieder mit dem vorgeschlagenen zeigen; ist dieses aktuell, keines der Gruppe</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>They are copies, and both stay; with the suggested photo current, the whole group stays</source>
        <translation>Es sind Kopien, und beide bleiben; ist das vorgeschlagene Foto aktuell, bleibt die ganze Gruppe</translation>
    </message>
    <message>
        <source>Mark the copies in the folder</source>
        <translation>Kopien im Ordner markieren</translation>
    </message>
    <message>
        <source>In the folder view: mark the photos of the first folder that are in the second too</source>
        <translation>In der Ordneransicht: die Fotos des ersten Ordners markieren, die auch im zweiten sind</translation>
    </message>
    <message>
        <source>Mark the copies</source>
        <translation>Kopien markieren</translation>
    </message>
    <message>
        <source>In a theme or on the map: mark the copies among the selected photos, or among all that are listed</source>
        <translation>In einem Thema oder auf der Karte: die Kopien unter den ausgewählten oder allen gelisteten Fotos markieren</translation>
    </message>
    <message>
        <source>Withdraw the verdict</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Forget what you said about the selected pairs of the list “Decided”</source>
        <translation>Vergessen, was Sie zu den ausgewählten Paaren der Liste „Entschieden“ gesagt haben</translation>
    </message>
    <message>
        <source>Accept all in this list</source>
        <translation>Ganze Liste annehmen</translation>
    </message>
    <message>
        <source>Mark what the rules leave out in every group of the list; undecided ones are left alone</source>
        <translation>In jeder Gruppe der Liste markieren, was die Regeln nicht behalten; unentschiedene bleiben unberührt</translation>
    </message>
    <message>
        <source>Select all groups</source>
        <translation>Alle Gruppen auswählen</translation>
    </message>
    <message>
        <source>Select every group of the list; Shift selects from one to another</source>
        <translation>Jede Gruppe der Liste auswählen; Umschalt wählt von einer zur anderen</translation>
    </message>
    <message>
        <source>Keeper rules…</source>
        <translation>Regeln zum Behalten…</translation>
    </message>
    <message>
        <source>Choose which photo of a group is kept, and in which order the rules are asked</source>
        <translation>Festlegen, welches Foto einer Gruppe bleibt und in welcher Reihenfolge die Regeln gefragt werden</translation>
    </message>
    <message>
        <source>Unmark everything</source>
        <translation>Alle Markierungen aufheben</translation>
    </message>
    <message>
        <source>Unmark all photos</source>
        <translation>Alle Markierungen zurücknehmen</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>In den Papierkorb…</translation>
    </message>
    <message>
        <source>Put the marked photos in the trash, after asking</source>
        <translation>Die markierten Fotos nach Rückfrage in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In Ordner verschieben…</translation>
    </message>
    <message>
        <source>Move the marked photos to a folder, after asking</source>
        <translation>Die markierten Fotos nach Rückfrage in einen Ordner verschieben</translation>
    </message>
    <message>
        <source>Replace by links…</source>
        <translation>Durch Links ersetzen…</translation>
    </message>
    <message>
        <source>Replace each marked photo by a link to the photo that stays, after asking</source>
        <translation>Nach Rückfrage anstelle jedes markierten Fotos einen Link auf das legen, das bleibt</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Go to the next photo of the group</source>
        <translation>Zum nächsten Foto der Gruppe gehen</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Go to the previous photo of the group</source>
        <translation>Zum vorigen Foto der Gruppe gehen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the current photo in its default program</source>
        <translation>Das aktuelle Foto in seinem Programm öffnen</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Open the folder of the current photo</source>
        <translation>Den Ordner des aktuellen Fotos öffnen</translation>
    </message>
    <message>
        <source>Divide the library by what its photos show</source>
        <translation>Die Bibliothek danach einteilen, was ihre Fotos zeigen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>{groups} decided, {undecided} undecided, {size} to free</source>
        <translation>{groups} entschieden, {undecided} unentschieden, {size} einsparbar</translation>
    </message>
    <message>
        <source>By the current rules: {groups} decided, {undecided} undecided, {size} to free.</source>
        <translation>Nach den jetzigen Regeln: {groups} entschieden, {undecided} unentschieden, {size} einsparbar.</translation>
    </message>
    <message>
        <source>See the whole library; similar photos lie near each other</source>
        <translation>Die ganze Bibliothek sehen; ähnliche Fotos liegen nah beieinander</translation>
    </message>
    <message>
        <source>Mark all but one of the identical files in every group of the list</source>
        <translation>In jeder Gruppe der Liste alle identischen Dateien bis auf eine markieren</translation>
    </message>
    <message>
        <source>Simile ended during the last removal: {done} of {photos} were removed. The others are in place.</source>
        <translation>Simile wurde während des letzten Entfernens beendet: {done} von {photos} wurden entfernt. Die anderen sind an ihrem Platz.</translation>
    </message>
    <message>
        <source>{} not marked any more: what was found out since speaks for keeping them.</source>
        <translation>{} nicht mehr markiert: Was seither herausgefunden wurde, spricht für das Behalten.</translation>
    </message>
    <message>
        <source>Add a folder. Groups of copies appear while it is looked through. Go through the lists at the left, the safest first. Enter marks all photos of a group that are not suggested to stay and goes on; digits and Space change marks. Marked photos stay where they are until you move them to the trash or to a folder, and Undo brings them back.</source>
        <translation>Fügen Sie einen Ordner hinzu. Gruppen von Kopien erscheinen, während er durchgesehen wird. Gehen Sie die Listen links durch, die sicherste zuerst. Die Eingabetaste markiert alle Fotos einer Gruppe, die nicht zum Bleiben vorgeschlagen sind, und geht weiter; Ziffern und Leertaste ändern Markierungen. Markierte Fotos bleiben, wo sie sind, bis Sie sie in den Papierkorb oder einen Ordner verschieben, und „Rückgängig“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>Mark every photo that is not suggested to stay, and go to the next group</source>
        <translation>Jedes Foto markieren, das nicht zum Bleiben vorgeschlagen ist, und zur nächsten Gruppe gehen</translation>
    </message>
    <message>
        <source>No rule says which photo to keep in any group of this list: decide on each of them</source>
        <translation>In keiner Gruppe dieser Liste sagt eine Regel, welches Foto bleibt: Entscheiden Sie bei jeder</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No rule says which photo to keep: mark with Space what may go, or press K on the one that stays. This goes to the next group</source>
        <translation>Keine Regel sagt, welches Foto bleibt: Markieren Sie mit der Leertaste, was gehen darf, oder drücken Sie K auf dem, das bleibt. Dies geht zur nächsten Gruppe</translation>
    </message>
    <message>
        <source>Show the groups of copies again</source>
        <translation>Die Gruppen von Kopien wieder anzeigen</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>On the map: draw around photos to select them</source>
        <translation>Auf der Karte: um Fotos herum zeichnen, um sie auszuwählen</translation>
    </message>
    <message>
        <source>Redraw the map</source>
        <translation>Karte neu zeichnen</translation>
    </message>
    <message>
        <source>Work out the place of every photo on the map again</source>
        <translation>Den Platz jedes Fotos auf der Karte neu berechnen</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Nächste Gruppe</translation>
    </message>
    <message>
        <source>Go to the next group of the list</source>
        <translation>Zur nächsten Gruppe der Liste gehen</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Vorige Gruppe</translation>
    </message>
    <message>
        <source>Go to the previous group of the list</source>
        <translation>Zur vorigen Gruppe der Liste gehen</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Nächste Liste</translation>
    </message>
    <message>
        <source>Go to the next kind of copies</source>
        <translation>Zur nächsten Art von Kopien gehen</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Vorige Liste</translation>
    </message>
    <message>
        <source>Go to the previous kind of copies</source>
        <translation>Zur vorigen Art von Kopien gehen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>List only groups of a folder, format, camera, date or size</source>
        <translation>Nur Gruppen eines Ordners, Formats oder Datums, einer Kamera oder Größe auflisten</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Clear every filter and list all groups again</source>
        <translation>Jeden Filter leeren: wieder alle Gruppen listen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Look closer, at the same place in all photos</source>
        <translation>Genauer hinsehen, in allen Fotos an derselben Stelle</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>See more, at the same place in all photos</source>
        <translation>Mehr sehen, in allen Fotos an derselben Stelle</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole photos</source>
        <translation>Die ganzen Fotos zeigen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>Every photo at its own size: one of its pixels on one pixel of the screen</source>
        <translation>Jedes Foto in seiner Größe: ein Bildpunkt des Fotos auf einen des Bildschirms</translation>
    </message>
    <message>
        <source>1:1 of the larger</source>
        <translation>1:1 des größeren</translation>
    </message>
    <message>
        <source>All photos equally large: one pixel of the largest on one pixel of the screen</source>
        <translation>Alle Fotos gleich groß: ein Bildpunkt des größten auf einen des Bildschirms</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Show the photos beside each other</source>
        <translation>Die Fotos nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Wechselansicht</translation>
    </message>
    <message>
        <source>Alternate the photo with the suggested one in the same place; press again for the other one</source>
        <translation>Das Foto am selben Platz mit dem vorgeschlagenen abwechseln lassen; nochmals: das andere zeigen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilte Ansicht</translation>
    </message>
    <message>
        <source>Show the suggested photo left of a line and the other one right of it</source>
        <translation>Links einer Linie das vorgeschlagene Foto zeigen, rechts davon das andere</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Show where the photo differs from the suggested one, by colour</source>
        <translation>Farbig zeigen, wo sich das Foto vom vorgeschlagenen unterscheidet</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>Abwechseln</translation>
    </message>
    <message>
        <source>Alternate the two photos automatically, or stop</source>
        <translation>Die beiden Fotos des Wechsels von selbst abwechseln lassen, oder ruhen</translation>
    </message>
    <message>
        <source>Line to the left</source>
        <translation>Linie nach links</translation>
    </message>
    <message>
        <source>Move the line of the split to the left</source>
        <translation>Die Teilungslinie nach links schieben</translation>
    </message>
    <message>
        <source>Line to the right</source>
        <translation>Linie nach rechts</translation>
    </message>
    <message>
        <source>Move the line of the split to the right</source>
        <translation>Die Teilungslinie nach rechts schieben</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Show nothing but the comparison; Esc leads back</source>
        <translation>Nur den Vergleich zeigen; Esc führt zurück</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Tasten und Hilfe</translation>
    </message>
    <message>
        <source>All actions, with their keys</source>
        <translation>Alles, was man tun kann, mit seinen Tasten</translation>
    </message>
    <message>
        <source>About Simile</source>
        <translation>Über Simile</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Mark or unmark photo {}</source>
        <translation>Markierung von Foto {} setzen oder aufheben</translation>
    </message>
    <message>
        <source>Mark photo {} of the group for removal, or unmark it</source>
        <translation>Foto {} der Gruppe zum Entfernen markieren, oder die Markierung zurücknehmen</translation>
    </message>
    <message>
        <source>Not copies: choose what you like best. First is {keeper}.</source>
        <translation>Keine Kopien: Wählen Sie, was Ihnen am besten gefällt. Zuerst kommt {keeper}.</translation>
    </message>
    <message>
        <source>{} cannot be removed as things are now: see the last column. The others can.</source>
        <translation>{} nicht möglich, so wie es jetzt ist: Siehe letzte Spalte. Der Rest geht.</translation>
    </message>
    <message>
        <source>Photos that go and photos that stay</source>
        <translation>Fotos, die gehen, und Fotos, die bleiben</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Checked: all of them can go, and what stays for them is there.</source>
        <translation>Geprüft: Alle können gehen, und was dafür bleibt, ist da.</translation>
    </message>
    <message>
        <source>Checking the files …</source>
        <translation>Dateien werden geprüft …</translation>
    </message>
    <message>
        <source>Choose the folder to move to.</source>
        <translation>Wählen Sie den Zielordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>To take it back, restore the files from the trash of your system.</source>
        <translation>Um es zurückzunehmen, stellen Sie die Dateien aus dem Papierkorb Ihres Systems wieder her.</translation>
    </message>
    <message>
        <source>{} will be freed once you empty the trash. For each photo another one of its group stays.</source>
        <translation>{} werden frei, sobald Sie den Papierkorb leeren. Für jedes Foto bleibt ein anderes seiner Gruppe.</translation>
    </message>
    <message>
        <source>{} leave the library&apos;s folders. For each photo another one of its group stays.</source>
        <translation>{} verlassen die Ordner der Bibliothek. Für jedes Foto bleibt ein anderes seiner Gruppe.</translation>
    </message>
    <message>
        <source>{} will be freed once you empty the trash, where the replaced files go. Each name stays in its place and leads to the photo that is kept.</source>
        <translation>{} werden frei, sobald Sie den Papierkorb leeren, in den die ersetzten Dateien kommen. Jeder Name bleibt an seinem Platz und führt zu dem Foto, das behalten wird.</translation>
    </message>
    <message>
        <source>Both files are checked again just before each move.</source>
        <translation>Beide Dateien werden unmittelbar vor jedem Schritt noch einmal geprüft.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>Durch Links ersetzen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Move {} to the trash?</source>
        <translation>{} in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move {} to a folder?</source>
        <translation>{} in einen Ordner verschieben?</translation>
    </message>
    <message>
        <source>Replace {} by links?</source>
        <translation>{} durch Links ersetzen?</translation>
    </message>
    <message>
        <source>a file that is not in the library now</source>
        <translation>eine Datei, die jetzt nicht in der Bibliothek ist</translation>
    </message>
    <message>
        <source>{first} and {second}: {verdict}, {day}</source>
        <translation>{first} und {second}: {verdict}, {day}</translation>
    </message>
    <message>
        <source>Drop folders to add them to the library</source>
        <translation>Ordner hier ablegen, um sie der Bibliothek hinzuzufügen</translation>
    </message>
    <message>
        <source>or a picture to find its look-alikes</source>
        <translation>oder ein Bild, um ähnliche zu finden</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Belongs with</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>The JPEG quality, estimated from how coarsely the file is coded: 1 to 100</source>
        <translation>Die JPEG-Qualität, geschätzt daraus, wie grob die Datei kodiert ist: 1 bis 100</translation>
    </message>
    <message>
        <source>How many megapixels are enough for the detail in the photo, estimated from its sharpest edges</source>
        <translation>Wie viele Megapixel für die Details des Fotos genügten, geschätzt aus seinen schärfsten Kanten</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>etwa {}</translation>
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
        <translation>keine</translation>
    </message>
    <message>
        <source>{}, better</source>
        <translation>{}, besser</translation>
    </message>
    <message>
        <source>{}, differs</source>
        <translation>{}, verschieden</translation>
    </message>
    <message>
        <source>{} (the better one)</source>
        <translation>{} (das bessere)</translation>
    </message>
    <message>
        <source>Facts of the photos</source>
        <translation>Angaben zu den Fotos</translation>
    </message>
    <message>
        <source>What differs is bold; ▲ is the better value.</source>
        <translation>Was verschieden ist, ist fett; ▲ ist der bessere Wert.</translation>
    </message>
    <message>
        <source>“{}” was not found. Check its name, or that its disk is connected.</source>
        <translation>„{}“ wurde nicht gefunden. Prüfen Sie den Namen, oder ob der Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Das Feld leeren</translation>
    </message>
    <message>
        <source>Photos of the group</source>
        <translation>Fotos der Gruppe</translation>
    </message>
    <message>
        <source>All photos of the group. Choose one to compare it with the one to keep.</source>
        <translation>Alle Fotos der Gruppe. Wählen Sie eines, um es mit dem zu vergleichen, das bleibt.</translation>
    </message>
    <message>
        <source>Any folder</source>
        <translation>Jeder Ordner</translation>
    </message>
    <message>
        <source>List only groups with a photo in this folder or below it</source>
        <translation>Nur Gruppen mit einem Foto in diesem Ordner oder darunter listen</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>List only groups with a photo of this format</source>
        <translation>Nur Gruppen mit einem Foto dieses Formats listen</translation>
    </message>
    <message>
        <source>List only groups with a photo of this camera</source>
        <translation>Nur Gruppen mit einem Foto dieser Kamera listen</translation>
    </message>
    <message>
        <source>Taken since</source>
        <translation>Aufgenommen ab</translation>
    </message>
    <message>
        <source>2019-07</source>
        <translation>2019-07</translation>
    </message>
    <message>
        <source>List only groups with a photo taken then or later</source>
        <translation>Nur Gruppen mit einem Foto listen, das dann oder später aufgenommen wurde</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>Aufgenommen bis</translation>
    </message>
    <message>
        <source>2021-12-24</source>
        <translation>2021-12-24</translation>
    </message>
    <message>
        <source>List only groups with a photo taken then or earlier</source>
        <translation>Nur Gruppen mit einem Foto listen, das dann oder früher aufgenommen wurde</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>Kleinste Größe</translation>
    </message>
    <message>
        <source>List only groups with a photo of this size or more</source>
        <translation>Nur Gruppen mit einem Foto dieser Größe oder mehr listen</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>Größte Größe</translation>
    </message>
    <message>
        <source>List only groups with a photo of this size or less</source>
        <translation>Nur Gruppen mit einem Foto dieser Größe oder weniger listen</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>It cannot be reached. Its photos are remembered.</source>
        <translation>Er ist nicht erreichbar. Seine Fotos bleiben im Katalog.</translation>
    </message>
    <message>
        <source>It is protected: its photos are never marked.</source>
        <translation>Er ist geschützt: Seine Fotos werden nie markiert.</translation>
    </message>
    <message>
        <source>{} (offline)</source>
        <translation>{} (nicht erreichbar)</translation>
    </message>
    <message>
        <source>{}, protected</source>
        <translation>{}, geschützt</translation>
    </message>
    <message>
        <source>{} is a folder. Add it to the library to look through its photos?</source>
        <translation>{} ist ein Ordner. Der Bibliothek hinzufügen und seine Fotos durchsehen?</translation>
    </message>
    <message>
        <source>These are {} folders. Add them to the library to look through their photos?</source>
        <translation>Das sind {} Ordner. Der Bibliothek hinzufügen und ihre Fotos durchsehen?</translation>
    </message>
    <message>
        <source>Add a folder of photos</source>
        <translation>Einen Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>{} is protected now: no rule and no key marks its photos, and no action takes them.</source>
        <translation>{} ist nun geschützt: Keine Regel und keine Taste markiert seine Fotos, und keine Aktion nimmt sie.</translation>
    </message>
    <message>
        <source>{} is no longer protected: its photos can be marked again.</source>
        <translation>{} ist nicht mehr geschützt: Seine Fotos können wieder markiert werden.</translation>
    </message>
    <message>
        <source>Choose a folder in the list at the left first.</source>
        <translation>Wählen Sie zuerst links in der Liste einen Ordner.</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>Wieder hinzufügen</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add folders</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>{} is no longer part of the library. Its files are as they were.</source>
        <translation>{} gehört nicht mehr zur Bibliothek. Seine Dateien sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Comparing the folders</source>
        <translation>Die Ordner werden verglichen</translation>
    </message>
    <message>
        <source>Looking for photos that are in two of them.</source>
        <translation>Gesucht wird, was in zwei von ihnen ist.</translation>
    </message>
    <message>
        <source>No two folders of your library hold the same photo.</source>
        <translation>Keine zwei Ordner Ihrer Bibliothek enthalten dasselbe Foto.</translation>
    </message>
    <message>
        <source>Folders that hold the same photos</source>
        <translation>Ordner, die dieselben Fotos enthalten</translation>
    </message>
    <message>
        <source>Folders that overlap</source>
        <translation>Ordner, die sich überschneiden</translation>
    </message>
    <message>
        <source>Each folder, the one that holds the same photos, and how many of them</source>
        <translation>Jeder Ordner, der andere mit denselben Fotos, und wie viele es sind</translation>
    </message>
    <message>
        <source>Only in the first folder</source>
        <translation>Nur im ersten Ordner</translation>
    </message>
    <message>
        <source>In both folders</source>
        <translation>In beiden Ordnern</translation>
    </message>
    <message>
        <source>Show the photos that are in the first folder and not in the second</source>
        <translation>Die Fotos zeigen, die im ersten Ordner sind und nicht im zweiten</translation>
    </message>
    <message>
        <source>Show the photos of the first folder that are in the second too</source>
        <translation>Die Fotos des ersten Ordners zeigen, die auch im zweiten sind</translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation>Fotos des Ordners</translation>
    </message>
    <message>
        <source>No folders overlap</source>
        <translation>Keine Ordner überschneiden sich</translation>
    </message>
    <message>
        <source>Only in the first ({})</source>
        <translation>Nur im ersten ({})</translation>
    </message>
    <message>
        <source>In both ({})</source>
        <translation>In beiden ({})</translation>
    </message>
    <message>
        <source>By colours and layout</source>
        <translation>Nach Farben und Aufteilung</translation>
    </message>
    <message>
        <source>What photos are compared by</source>
        <translation>Wonach Fotos verglichen werden</translation>
    </message>
    <message>
        <source>What photos are compared by: colours and layout, or what an image model sees in them</source>
        <translation>Wonach Fotos verglichen werden: Farben und Aufteilung, oder was ein Bildmodell in ihnen sieht</translation>
    </message>
    <message>
        <source>Simile&apos;s own image model</source>
        <translation>Das Bildmodell von Simile</translation>
    </message>
    <message>
        <source>{count} dimensions with {percent} % of the variance. Click to compare by something else.</source>
        <translation>{count} Dimensionen mit {percent}&#xa0;% der Varianz. Klicken, um nach etwas anderem zu vergleichen.</translation>
    </message>
    <message>
        <source>Colours and layout</source>
        <translation>Farben und Aufteilung</translation>
    </message>
    <message>
        <source>By {}</source>
        <translation>Nach {}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>What was done is kept. Open this page again to go on.</source>
        <translation>Was getan ist, bleibt. Öffnen Sie diese Seite erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das konnte nicht berechnet werden</translation>
    </message>
    <message>
        <source>Choose an image model</source>
        <translation>Ein Bildmodell wählen</translation>
    </message>
    <message>
        <source>Image models (*.onnx)</source>
        <translation>Bildmodelle (*.onnx)</translation>
    </message>
    <message>
        <source>{} marked. Nothing is touched before you confirm it.</source>
        <translation>{} markiert. Nichts wird angerührt, bevor Sie es bestätigen.</translation>
    </message>
    <message>
        <source>There is no copy among these photos: only photos that exist twice are ever marked.</source>
        <translation>Unter diesen Fotos ist keine Kopie: Nur was es zweimal gibt, wird je markiert.</translation>
    </message>
    <message>
        <source>No program is set to open {}. Show it in the file manager instead.</source>
        <translation>Kein Programm öffnet {}. Zeigen Sie es stattdessen in der Dateiverwaltung.</translation>
    </message>
    <message>
        <source>Keep {name}: {reason}</source>
        <translation>{name} behalten: {reason}</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>ab {}</translation>
    </message>
    <message>
        <source>{photos} · {size} to free</source>
        <translation>{photos} · {size} einsparbar</translation>
    </message>
    <message>
        <source>Undecided: {}</source>
        <translation>Unentschieden: {}</translation>
    </message>
    <message>
        <source>{} no longer there</source>
        <translation>{} nicht mehr da</translation>
    </message>
    <message>
        <source>{relation}, {score}</source>
        <translation>{relation}, {score}</translation>
    </message>
    <message>
        <source>To be kept: {}</source>
        <translation>Bleibt: {}</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups of photos that show the same picture</source>
        <translation>Gruppen von Fotos, die dasselbe Bild zeigen</translation>
    </message>
    <message>
        <source>Up and Down: other group. Left and Right: other photo. Space: mark. Enter: accept.</source>
        <translation>Auf und Ab: andere Gruppe. Links und Rechts: anderes Foto. Leertaste: markieren. Enter: annehmen.</translation>
    </message>
    <message>
        <source>Order of the groups</source>
        <translation>Reihenfolge der Gruppen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Reihenfolgen</translation>
    </message>
    <message>
        <source>In which order the groups are listed</source>
        <translation>In welcher Reihenfolge die Gruppen gelistet werden</translation>
    </message>
    <message>
        <source>Folder or name</source>
        <translation>Ordner oder Name</translation>
    </message>
    <message>
        <source>Filter by folder or name</source>
        <translation>Nach Ordner oder Name filtern</translation>
    </message>
    <message>
        <source>List only groups with a photo whose folder or name contains this</source>
        <translation>Nur Gruppen mit einem Foto listen, dessen Ordner oder Name dies enthält</translation>
    </message>
    <message>
        <source>{shown} of {groups}</source>
        <translation>{shown} von {groups}</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Die Hilfe schließen</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>So geht es</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Everything that was done with photos, the latest first</source>
        <translation>Alles, was mit Fotos getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Its files</source>
        <translation>Dateien davon</translation>
    </message>
    <message>
        <source>The files of the chosen line. Select some to reverse only those.</source>
        <translation>Die Dateien der gewählten Zeile. Wählen Sie einige aus, um nur diese umzukehren.</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>Noch wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>What was done with photos</source>
        <translation>Was mit Fotos getan wurde</translation>
    </message>
    <message>
        <source>Bring the selected files back, or all of the chosen line</source>
        <translation>Die ausgewählten Dateien zurückholen, oder alle der gewählten Zeile</translation>
    </message>
    <message>
        <source>Remove the selected files again, or all of the chosen line that were undone</source>
        <translation>Die ausgewählten Dateien wieder entfernen, oder alle zurückgeholten der gewählten Zeile</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Den Verlauf schließen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>the system&apos;s trash</source>
        <translation>der Papierkorb des Systems</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>In den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Put into the holding folder</source>
        <translation>In den Ablageordner gelegt</translation>
    </message>
    <message>
        <source>Moved to a folder</source>
        <translation>In einen Ordner verschoben</translation>
    </message>
    <message>
        <source>Replaced by a hard link</source>
        <translation>Durch einen harten Link ersetzt</translation>
    </message>
    <message>
        <source>Replaced by a symbolic link</source>
        <translation>Durch einen symbolischen Link ersetzt</translation>
    </message>
    <message>
        <source>Reading the file is not allowed.</source>
        <translation>Das Lesen der Datei ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The file cannot be read: {}</source>
        <translation>Die Datei kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>Dark grey: alike. The brighter the colour, the more the photos differ; the brightest is {} of 255 levels.</source>
        <translation>Dunkelgrau: gleich. Je heller die Farbe, desto verschiedener die Fotos; die hellste ist {} von 255 Stufen.</translation>
    </message>
    <message>
        <source>Nothing differs visibly.</source>
        <translation>Kein sichtbarer Unterschied.</translation>
    </message>
    <message>
        <source>Ignored: a different contrast.</source>
        <translation>Nicht mitgerechnet: anderer Kontrast.</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Colours of the difference</source>
        <translation>Farben des Unterschieds</translation>
    </message>
    <message>
        <source>Less than 0.1 % differs visibly.</source>
        <translation>Weniger als 0,1&#xa0;% ist sichtbar verschieden.</translation>
    </message>
    <message>
        <source>Ignored: {} % darker.</source>
        <translation>Nicht mitgerechnet: {} % dunkler.</translation>
    </message>
    <message>
        <source>Ignored: {} % lighter.</source>
        <translation>Nicht mitgerechnet: {} % heller.</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>very different</source>
        <translation>sehr verschieden</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>{} % differs visibly.</source>
        <translation>{}&#xa0;% sichtbar verschieden.</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Die Karte wird gezeichnet</translation>
    </message>
    <message>
        <source>Highlight results</source>
        <translation>Gefundenes zeigen</translation>
    </message>
    <message>
        <source>Highlight the photos of the last search</source>
        <translation>Die Fotos der letzten Suche hervorheben</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Ganze Karte</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Die ganze Karte zeigen (0)</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>Ausgewählte Fotos</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Noch nichts zu zeichnen</translation>
    </message>
    <message>
        <source>Add a folder of photos to the library first.</source>
        <translation>Fügen Sie der Bibliothek zuerst einen Ordner mit Fotos hinzu.</translation>
    </message>
    <message>
        <source>Map of {}</source>
        <translation>Karte mit {}</translation>
    </message>
    <message>
        <source>Highlight results ({})</source>
        <translation>Gefundenes zeigen ({})</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>{} ausgewählt</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>Karte der Bibliothek</translation>
    </message>
    <message>
        <source>Photos that show similar things lie near each other</source>
        <translation>Fotos, die Ähnliches zeigen, liegen nah beieinander</translation>
    </message>
    <message>
        <source>The same file, byte for byte, more than once. Accepting marks all but one of these; other photos of the group stay. Nothing is lost with a copy.</source>
        <translation>Dieselbe Datei, Byte für Byte, mehr als einmal. Annehmen markiert davon alle bis auf eine; andere Fotos der Gruppe bleiben. Mit einer Kopie geht nichts verloren.</translation>
    </message>
    <message>
        <source>How similar photos must be to form a group. The bars say how many groups there are then. No new scan is needed.</source>
        <translation>Wie ähnlich Fotos sein müssen, um eine Gruppe zu bilden. Die Balken sagen, wie viele Gruppen es dann gibt. Ein neuer Durchlauf ist nicht nötig.</translation>
    </message>
    <message>
        <source>original and edit, each there once</source>
        <translation>Original und Bearbeitung, je einmal da</translation>
    </message>
    <message>
        <source>the best one does not match all others</source>
        <translation>das beste passt nicht zu allen anderen</translation>
    </message>
    <message>
        <source>only another one has a RAW file or video</source>
        <translation>nur ein anderes hat RAW oder Video</translation>
    </message>
    <message>
        <source>the largest may be a mere enlargement</source>
        <translation>das größte ist wohl nur vergrößert</translation>
    </message>
    <message>
        <source>the whole is less sharp than a part of it</source>
        <translation>das Ganze ist unschärfer als ein Teil</translation>
    </message>
    <message>
        <source>they are the same file</source>
        <translation>es ist dieselbe Datei</translation>
    </message>
    <message>
        <source>More details: date, place, stars</source>
        <translation>Mehr Angaben: Datum, Ort, Sterne</translation>
    </message>
    <message>
        <source>As the camera wrote it</source>
        <translation>Wie die Kamera sie schrieb</translation>
    </message>
    <message>
        <source>More copies look like it</source>
        <translation>Mehr Kopien sehen so aus</translation>
    </message>
    <message>
        <source>Keep the photo that names its camera and no program for editing photos.</source>
        <translation>Das Foto behalten, das seine Kamera nennt und kein Bildbearbeitungsprogramm.</translation>
    </message>
    <message>
        <source>Keep a file that loses nothing, such as a PNG, or else the JPEG of the highest quality; silent where a quality is unknown.</source>
        <translation>Eine verlustfreie Datei behalten, etwa eine PNG-Datei, sonst das JPEG mit der höchsten Qualität; schweigt, wo eine Qualität unbekannt ist.</translation>
    </message>
    <message>
        <source>not framed</source>
        <translation>nicht gerahmt</translation>
    </message>
    <message>
        <source>not cropped</source>
        <translation>nicht beschnitten</translation>
    </message>
    <message>
        <source>most details: date, place, stars</source>
        <translation>die meisten Angaben: Datum, Ort, Sterne</translation>
    </message>
    <message>
        <source>as the camera wrote it</source>
        <translation>wie die Kamera es schrieb</translation>
    </message>
    <message>
        <source>nearly all copies look like it</source>
        <translation>fast alle Kopien sehen so aus</translation>
    </message>
    <message>
        <source>another one is the camera&apos;s own file</source>
        <translation>ein anderes ist die Datei der Kamera selbst</translation>
    </message>
    <message>
        <source>{name} and {edits}</source>
        <translation>{name} und {edits}</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%Ln Bearbeitung</numerusform>
            <numerusform>%Ln Bearbeitungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules are asked from top to bottom, and each leaves only the photos that are best by it. Where several are left at the end, the group is undecided: you choose. Of each edit the best photo stays.</source>
        <translation>Die Regeln werden von oben nach unten gefragt, und jede lässt nur die Fotos übrig, die nach ihr die besten sind. Bleiben am Ende mehrere übrig, ist die Gruppe unentschieden: Sie wählen. Von jeder Bearbeitung bleibt das beste Foto.</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Hash and colours: distance</source>
        <translation>Hash und Farben: Abstand</translation>
    </message>
    <message>
        <source>Hash and colours: angle</source>
        <translation>Hash und Farben: Winkel</translation>
    </message>
    <message>
        <source>Structure over distance</source>
        <translation>Struktur durch Abstand</translation>
    </message>
    <message>
        <source>What a model sees</source>
        <translation>Was ein Modell sieht</translation>
    </message>
    <message>
        <source>Copies first, measured place by place: 100 % is the same picture, 75 % and more a copy. What only looks alike, in colours and layout, stays below 60 %.</source>
        <translation>Kopien zuerst, Stelle für Stelle gemessen: 100&#xa0;% ist dasselbe Bild, ab 75&#xa0;% eine Kopie. Was nur in Farben und Aufteilung ähnelt, bleibt unter 60&#xa0;%.</translation>
    </message>
    <message>
        <source>The colours in the middle and around it, whatever their places: 100 % are the same colours in the same amounts, 0 % no colour in common.</source>
        <translation>Die Farben in der Mitte und ringsum, gleich an welcher Stelle: 100&#xa0;% sind dieselben Farben in denselben Mengen, 0&#xa0;% keine gemeinsame Farbe.</translation>
    </message>
    <message>
        <source>Lights and darks at the same places, whatever the colours (SSIM): 100 % is the same picture, 0 % has nothing in common.</source>
        <translation>Hell und Dunkel an denselben Stellen, gleich in welchen Farben (SSIM): 100&#xa0;% ist dasselbe Bild, 0&#xa0;% hat nichts gemeinsam.</translation>
    </message>
    <message>
        <source>How near the fingerprints lie, perceptual hash and colours as one (Euclidean distance): 100 % is the same place, 0 % no bit and no colour in common.</source>
        <translation>Wie nah die Fingerabdrücke liegen, Wahrnehmungs-Hash und Farben zusammen (euklidischer Abstand): 100&#xa0;% ist derselbe Punkt, 0&#xa0;% kein gemeinsames Bit und keine gemeinsame Farbe.</translation>
    </message>
    <message>
        <source>The angle between the fingerprints, perceptual hash and colours as one: 100 % is the same direction, 0 % a right angle.</source>
        <translation>Der Winkel zwischen den Fingerabdrücken, Wahrnehmungs-Hash und Farben zusammen: 100&#xa0;% ist dieselbe Richtung, 0&#xa0;% ein rechter Winkel.</translation>
    </message>
    <message>
        <source>Structure (SSIM) divided by the distance of the fingerprints: high only where both are alike; 50 % where the two are equal.</source>
        <translation>Struktur (SSIM) geteilt durch den Abstand der Fingerabdrücke: nur hoch, wo beide ähnlich sind; 50&#xa0;%, wo beide gleich sind.</translation>
    </message>
    <message>
        <source>What the image model sees in the pictures, whatever their colours and places: 100 % is the same to it, 0 % has nothing in common.</source>
        <translation>Was das Bildmodell in den Bildern sieht, gleich in welchen Farben und an welcher Stelle: 100&#xa0;% ist ihm dasselbe, 0&#xa0;% hat nichts gemeinsam.</translation>
    </message>
    <message>
        <source>Photo {number}: {name}</source>
        <translation>Foto {number}: {name}</translation>
    </message>
    <message>
        <source>Answer the message</source>
        <translation>Auf die Meldung antworten</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Most space to free</source>
        <translation>Größte Ersparnis zuerst</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>Ähnlichste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>Meiste Fotos zuerst</translation>
    </message>
    <message>
        <source>By folder and name</source>
        <translation>Nach Ordner und Name</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>Ist in</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>In beiden</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>Nur im ersten</translation>
    </message>
    <message>
        <source>Size in both</source>
        <translation>Größe in beiden</translation>
    </message>
    <message>
        <source>{} left unmarked: better than the copy in the other folder.</source>
        <translation>{} nicht markiert: besser als die Kopie im anderen Ordner.</translation>
    </message>
    <message>
        <source>Time for each photo</source>
        <translation>Zeit je Foto</translation>
    </message>
    <message>
        <source>How long each photo is shown</source>
        <translation>Wie lange jedes Foto gezeigt wird</translation>
    </message>
    <message>
        <source>Place of the line</source>
        <translation>Ort der Linie</translation>
    </message>
    <message>
        <source>Move the line between the two photos</source>
        <translation>Die Linie zwischen den beiden Fotos verschieben</translation>
    </message>
    <message>
        <source>{} seconds each</source>
        <translation>je {} Sekunden</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: move. Double click: 100 % or the whole.</source>
        <translation>Rad: zoomen. Ziehen: bewegen. Doppelklick: 100&#xa0;% oder das Ganze.</translation>
    </message>
    <message>
        <source>Photo {number} of two: {name}</source>
        <translation>Foto {number} von zweien: {name}</translation>
    </message>
    <message>
        <source>{first} and {second} on one spot</source>
        <translation>{first} und {second} am selben Platz</translation>
    </message>
    <message>
        <source>{number}  {name}</source>
        <translation>{number}  {name}</translation>
    </message>
    <message>
        <source>Draw a rectangle on a photo to search for what is in it. Arrow keys move it, with Shift its size, Enter searches, Esc ends.</source>
        <translation>Ziehen Sie auf einem Foto ein Rechteck, um nach seinem Inhalt zu suchen. Pfeiltasten bewegen es, mit Umschalt seine Größe, Enter sucht, Esc beendet.</translation>
    </message>
    <message>
        <source>Choose a part of a photo</source>
        <translation>Einen Ausschnitt eines Fotos wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Wheel: zoom all photos. Drag: move them. Double click: 100 % or the whole.</source>
        <translation>Rad: alle Fotos zoomen. Ziehen: bewegen. Doppelklick: 100&#xa0;% oder das Ganze.</translation>
    </message>
    <message>
        <source>The first of the group</source>
        <translation>Das erste der Gruppe</translation>
    </message>
    <message>
        <source>Remove photo {number}: {name}</source>
        <translation>Foto {number} entfernen: {name}</translation>
    </message>
    <message>
        <source>Mark this photo for removal ({}). Nothing happens before you confirm.</source>
        <translation>Dieses Foto zum Entfernen markieren ({}). Nichts geschieht, bevor Sie bestätigen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Everything could be read</source>
        <translation>Alles war lesbar</translation>
    </message>
    <message>
        <source>Files that cannot be read are listed here.</source>
        <translation>Dateien, die nicht gelesen werden können, stehen hier.</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Double click or Enter: show the file in the file manager.</source>
        <translation>Doppelklick oder Enter: die Datei in der Dateiverwaltung zeigen.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>How much of this step is done</source>
        <translation>Wie viel dieses Schritts getan ist</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Suche nach Fotos</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Looking closely at copies</source>
        <translation>Kopien werden genau angesehen</translation>
    </message>
    <message>
        <source>Describing photos</source>
        <translation>Fotos werden beschrieben</translation>
    </message>
    <message>
        <source>Arranging photos</source>
        <translation>Fotos werden angeordnet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Moving files</source>
        <translation>Dateien werden verschoben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>{} left alone</source>
        <translation>{} nicht angerührt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs so far</source>
        <translation>
            <numerusform>bisher %Ln Paar</numerusform>
            <numerusform>bisher %Ln Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} je Sekunde</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>{} not readable</source>
        <translation>{} nicht lesbar</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation>bisher {done}</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Ihr Bild</translation>
    </message>
    <message>
        <source>The picture that was searched for</source>
        <translation>Das Bild, nach dem gesucht wurde</translation>
    </message>
    <message>
        <source>Chosen photo</source>
        <translation>Gewähltes Foto</translation>
    </message>
    <message>
        <source>A part of {}</source>
        <translation>Ein Ausschnitt von {}</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, marked for removal</source>
        <translation>{}, zum Entfernen markiert</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>{count}, {queue}. {why}</source>
        <translation>{count}, {queue}. {why}</translation>
    </message>
    <message>
        <source>Only photos are compared: videos and other files of the folder are not looked at.</source>
        <translation>Nur Fotos werden verglichen: Videos und andere Dateien des Ordners bleiben unbeachtet.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are better than their copies there.</source>
        <translation>
            <numerusform>%Ln Foto ist besser als seine Kopien dort.</numerusform>
            <numerusform>%Ln Fotos sind besser als ihre Kopien dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the photos of {folder} are in {other}, {photos} only in {folder}.</source>
        <translation>{share} der Fotos von {folder} sind in {other}, nur in {folder}: {photos}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>%Ln Datei war nicht lesbar.</numerusform>
            <numerusform>%Ln Dateien waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>All photos of {folder} are in {other}.</source>
        <translation>Alle Fotos von {folder} sind in {other}.</translation>
    </message>
    <message>
        <source>That was the last group of this list. The marked photos can go to the trash now.</source>
        <translation>Das war die letzte Gruppe dieser Liste. Was markiert ist, kann jetzt in den Papierkorb.</translation>
    </message>
    <message>
        <source>{photos} moved to {folder}.</source>
        <translation>{photos} nach {folder} verschoben.</translation>
    </message>
    <message>
        <source>Nothing can be taken back now. The history says where files went: perhaps to a disk that is away.</source>
        <translation>Jetzt lässt sich nichts zurücknehmen. Der Verlauf sagt, wohin Dateien gingen: vielleicht auf einen Datenträger, der nicht angeschlossen ist.</translation>
    </message>
    <message>
        <source>Undo brings them back, also after a restart.</source>
        <translation>Rückgängig bringt sie zurück, auch nach einem Neustart.</translation>
    </message>
    <message numerus="yes">
        <source>%n RAW files or videos go of which there are no others, as the photos that stay have none. The first: {}</source>
        <translation>
            <numerusform>%Ln RAW-Datei oder Video geht, von der es keine andere gibt, denn die bleibenden Fotos haben keine: {}</numerusform>
            <numerusform>%Ln RAW-Dateien oder Videos gehen, von denen es keine anderen gibt, denn die bleibenden Fotos haben keine. Die erste: {}</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks are as they were before.</source>
        <translation>Die Markierungen sind wieder wie zuvor.</translation>
    </message>
    <message>
        <source>with the reason</source>
        <translation>mit dem Grund</translation>
    </message>
    <message>
        <source>{groups}, {size} to free</source>
        <translation>{groups}, {size} einsparbar</translation>
    </message>
    <message>
        <source>no copies</source>
        <translation>keine Kopien</translation>
    </message>
    <message>
        <source>{} to free</source>
        <translation>{} einsparbar</translation>
    </message>
    <message>
        <source>pairs that are not asked again</source>
        <translation>werden nicht mehr gezeigt</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>Alle Kopien</translation>
    </message>
    <message>
        <source>Identical files</source>
        <translation>Identische Dateien</translation>
    </message>
    <message>
        <source>Identical pixels</source>
        <translation>Identische Pixel</translation>
    </message>
    <message>
        <source>Re-saved or resized</source>
        <translation>Neu gespeichert, skaliert</translation>
    </message>
    <message>
        <source>Rotated or mirrored</source>
        <translation>Gedreht, gespiegelt</translation>
    </message>
    <message>
        <source>Cropped or framed</source>
        <translation>Beschnitten, gerahmt</translation>
    </message>
    <message>
        <source>Recoloured or edited</source>
        <translation>Umgefärbt, bearbeitet</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Similar shots</source>
        <translation>Ähnliche Aufnahmen</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>The same picture with different metadata: dates, place, keywords.</source>
        <translation>Dasselbe Bild mit anderen Angaben in der Datei: Datum, Ort, Stichwörter.</translation>
    </message>
    <message>
        <source>The same picture saved again: other format, quality or size.</source>
        <translation>Dasselbe Bild neu gespeichert: anderes Format, andere Qualität oder Größe.</translation>
    </message>
    <message>
        <source>The same picture turned or mirrored.</source>
        <translation>Dasselbe Bild gedreht oder gespiegelt.</translation>
    </message>
    <message>
        <source>A part of the picture, or the picture inside a frame or a screenshot.</source>
        <translation>Ein Teil des Bildes, oder das Bild in einem Rahmen oder Bildschirmfoto.</translation>
    </message>
    <message>
        <source>The same picture with other colours, a filter, a caption or a retouched spot.</source>
        <translation>Dasselbe Bild mit anderen Farben, einem Filter, einer Beschriftung oder Retusche.</translation>
    </message>
    <message>
        <source>Copies of any kind where your rules do not say which one to keep.</source>
        <translation>Kopien aller Art, bei denen Ihre Regeln nicht sagen, welche bleiben soll.</translation>
    </message>
    <message>
        <source>Shots of one scene, seconds apart. These are not copies: choose what you like best.</source>
        <translation>Aufnahmen einer Szene im Abstand von Sekunden. Das sind keine Kopien: Wählen Sie, was Ihnen am besten gefällt.</translation>
    </message>
    <message>
        <source>Files that could not be read as photos, each with its reason.</source>
        <translation>Dateien, die nicht als Fotos gelesen werden konnten, jede mit ihrem Grund.</translation>
    </message>
    <message>
        <source>Pairs that you called no duplicates, or keep both of. They are not asked again.</source>
        <translation>Fotos, die laut Ihnen keine Duplikate sind oder beide bleiben sollen. Sie werden nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>Identische Datei</translation>
    </message>
    <message>
        <source>Re-saved</source>
        <translation>Neu gespeichert</translation>
    </message>
    <message>
        <source>Resized</source>
        <translation>Skaliert</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Gedreht</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Cropped</source>
        <translation>Beschnitten</translation>
    </message>
    <message>
        <source>Framed</source>
        <translation>Gerahmt</translation>
    </message>
    <message>
        <source>Recoloured</source>
        <translation>Umgefärbt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Similar shot</source>
        <translation>Ähnliche Aufnahme</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Nicht angerührt</translation>
    </message>
    <message>
        <source>Files that were left alone</source>
        <translation>Dateien, die nicht angerührt wurden</translation>
    </message>
    <message>
        <source>Each file that was left alone, and why</source>
        <translation>Jede Datei, die nicht angerührt wurde, und warum</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Die Liste schließen</translation>
    </message>
    <message>
        <source>These files are as they were:</source>
        <translation>Diese Dateien sind, wie sie waren:</translation>
    </message>
    <message>
        <source>to the trash of its disk</source>
        <translation>in seinen Papierkorb</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Stays for it</source>
        <translation>Bleibt dafür</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>a hard link takes its place</source>
        <translation>ein harter Link tritt an seine Stelle</translation>
    </message>
    <message>
        <source>a symbolic link takes its place</source>
        <translation>ein symbolischer Link tritt an seine Stelle</translation>
    </message>
    <message>
        <source>{name} + {files}</source>
        <translation>{name} + {files}</translation>
    </message>
    <message>
        <source>stays: {}</source>
        <translation>bleibt: {}</translation>
    </message>
    <message>
        <source>to {}</source>
        <translation>nach {}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation>Seite mit Bildern</translation>
    </message>
    <message>
        <source>Table for a spreadsheet</source>
        <translation>Tabelle für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Document for programs</source>
        <translation>Dokument für Programme</translation>
    </message>
    <message>
        <source>There is no group in this list to report.</source>
        <translation>In dieser Liste ist keine Gruppe für einen Bericht.</translation>
    </message>
    <message>
        <source>The report is saved: {}</source>
        <translation>Der Bericht ist gespeichert: {}</translation>
    </message>
    <message>
        <source>No photo is changed, and undo takes these files back too.</source>
        <translation>Kein Foto wird verändert, und Rückgängig nimmt auch diese Dateien zurück.</translation>
    </message>
    <message>
        <source>Each photo that stays, and what would be written beside it</source>
        <translation>Jedes Foto, das bleibt, und was daneben geschrieben würde</translation>
    </message>
    <message>
        <source>{name}: {facts}</source>
        <translation>{name}: {facts}</translation>
    </message>
    <message>
        <source>taken {}</source>
        <translation>aufgenommen {}</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
    <message>
        <source>{name}: {relation}, {score}</source>
        <translation>{name}: {relation}, {score}</translation>
    </message>
    <message>
        <source>{path}
{score} by {measure}: {explanation}</source>
        <translation>{path}
{score} nach {measure}: {explanation}</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Geordnet nach</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>Mindestwert</translation>
    </message>
    <message>
        <source>Show only photos with at least this score</source>
        <translation>Nur Fotos zeigen, die mindestens so ähnlich sind</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Number of results</source>
        <translation>Meiste Ergebnisse</translation>
    </message>
    <message>
        <source>How many photos to show at most: choose or type a number</source>
        <translation>Wie viele Fotos höchstens gezeigt werden: eine Zahl wählen oder eintippen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>No photo is similar enough to this picture</source>
        <translation>Kein Foto ist diesem Bild so ähnlich</translation>
    </message>
    <message>
        <source>Your library holds no photos yet. Add the folder where it may be.</source>
        <translation>Ihre Bibliothek enthält noch keine Fotos. Fügen Sie den Ordner hinzu, in dem es sein könnte.</translation>
    </message>
    <message>
        <source>There is no photo to compare it with</source>
        <translation>Es gibt kein Foto zum Vergleichen</translation>
    </message>
    <message>
        <source>Your photos are still being read. Search again in a moment.</source>
        <translation>Ihre Fotos werden noch gelesen. Suchen Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Photos that look like the picture</source>
        <translation>Fotos, die dem Bild ähneln</translation>
    </message>
    <message>
        <source>Double click or Enter: go to its group, or open it.</source>
        <translation>Doppelklick oder Enter: zu seiner Gruppe gehen, oder es öffnen.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is in the trash or a holding folder. Keep another one.</source>
        <translation>Das Foto, das bleibt, {path}, liegt im Papierkorb oder in einem Ablageordner. Behalten Sie ein anderes.</translation>
    </message>
    <message>
        <source>It is in the trash or a holding folder already.</source>
        <translation>Es liegt schon im Papierkorb oder in einem Ablageordner.</translation>
    </message>
    <message>
        <source>It is no longer here: {path}.</source>
        <translation>Es ist nicht mehr hier: {path}.</translation>
    </message>
    <message>
        <source>{path} was changed after Simile wrote it, so undo will leave it.</source>
        <translation>{path} wurde geändert, nachdem Simile es geschrieben hat; Rückgängig lässt es daher, wie es ist.</translation>
    </message>
    <message>
        <source>{path} is damaged (its tables are not those of version {done}).</source>
        <translation>{path} ist beschädigt (die Tabellen sind nicht die der Version {done}).</translation>
    </message>
    <message>
        <source>{path} is on a network drive ({kind}), which does not keep a catalog safe: two programs may write it at once. Choose a file on a disk of this computer.</source>
        <translation>{path} liegt auf einem Netzlaufwerk ({kind}), auf dem ein Katalog nicht sicher ist: Zwei Programme können zugleich hineinschreiben. Wählen Sie eine Datei auf einem Datenträger dieses Rechners.</translation>
    </message>
    <message>
        <source>The file is being written by another program. It is read at the next scan.</source>
        <translation>Ein anderes Programm schreibt die Datei gerade. Sie wird beim nächsten Einlesen gelesen.</translation>
    </message>
    <message>
        <source>The server answered {code} {reason}.</source>
        <translation>Der Server antwortete {code} {reason}.</translation>
    </message>
    <message>
        <source>{cause}. Check the address.</source>
        <translation>{cause}. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server has nothing at that address ({code}). Check the address.</source>
        <translation>Der Server hat dort nichts ({code}). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server refuses to give it to Simile ({code}). Save the picture and search by file.</source>
        <translation>Der Server gibt es Simile nicht ({code}). Speichern Sie das Bild und suchen Sie mit der Datei.</translation>
    </message>
    <message>
        <source>The server is busy or out of order ({code}). Try again later.</source>
        <translation>Der Server ist überlastet oder gestört ({code}). Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server sends from one address to the next and to none of the web ({code}).</source>
        <translation>Der Server leitet von einer Adresse zur nächsten weiter und zu keiner im Web ({code}).</translation>
    </message>
    <message>
        <source>No server of that name was found. Check the address and your connection.</source>
        <translation>Es ist kein Server dieses Namens bekannt. Prüfen Sie die Adresse und Ihre Verbindung.</translation>
    </message>
    <message>
        <source>The server cannot prove its identity. Save the picture and search by file.</source>
        <translation>Der Server kann nicht beweisen, dass er der genannte ist. Speichern Sie das Bild und suchen Sie mit der Datei.</translation>
    </message>
    <message>
        <source>The server does not speak https. Try http:// instead.</source>
        <translation>Der Server spricht kein https. Versuchen Sie es mit http://.</translation>
    </message>
    <message>
        <source>No web server answers there. Check the address.</source>
        <translation>Dort antwortet kein Webserver. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{strerror}. Check your connection.</source>
        <translation>{strerror}. Prüfen Sie Ihre Verbindung.</translation>
    </message>
    <message>
        <source>{address} is a web page. Copy the address of the picture itself.</source>
        <translation>{address} ist eine Webseite. Kopieren Sie die Adresse des Bildes selbst.</translation>
    </message>
    <message>
        <source>{address} gave no picture: {value}</source>
        <translation>{address} gab kein Bild: {value}</translation>
    </message>
    <message>
        <source>{address} cannot be reached: {value}</source>
        <translation>{address} ist nicht erreichbar: {value}</translation>
    </message>
    <message>
        <source>The recycle bin of its drive is turned off, or too small for it. {instead}</source>
        <translation>Der Papierkorb seines Laufwerks ist ausgeschaltet oder zu klein dafür. {instead}</translation>
    </message>
    <message>
        <source>This folder does not answer. Check its disk or its network, then scan again.</source>
        <translation>Dieser Ordner antwortet nicht. Prüfen Sie seinen Datenträger oder das Netz und lesen Sie dann neu ein.</translation>
    </message>
    <message>
        <source>About this library…</source>
        <translation>Über diese Bibliothek…</translation>
    </message>
    <message>
        <source>How many photos there are, and how they are searched</source>
        <translation>Wie viele Fotos es sind, und wie in ihnen gesucht wird</translation>
    </message>
    <message numerus="yes">
        <source>%n files that belong to them go too: RAW files, sidecars, Live Photo videos.</source>
        <translation>
            <numerusform>Mit ihnen geht %Ln Datei, die dazugehört: eine RAW-Datei, eine Begleitdatei oder das Video eines Live Photos.</numerusform>
            <numerusform>Mit ihnen gehen %Ln Dateien, die dazugehören: RAW-Dateien, Begleitdateien, die Videos von Live Photos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done is kept. Search again to go on.</source>
        <translation>Was getan ist, bleibt. Suchen Sie erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>The system cannot watch it: changes in it are noticed within ten minutes.</source>
        <translation>Das System überwacht ihn nicht für uns: Änderungen darin werden innerhalb von zehn Minuten bemerkt.</translation>
    </message>
    <message>
        <source>{files} + {written} XMP</source>
        <translation>{files} + {written} XMP</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>{facts}. {hindrance}</source>
        <translation>{facts}. {hindrance}</translation>
    </message>
    <message>
        <source>{facts}. It goes when the copies come back.</source>
        <translation>{facts}. Es verschwindet, wenn die Kopien zurückkommen.</translation>
    </message>
    <message>
        <source>Watch the folders</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Notice automatically what is added, changed or removed in the folders of the library</source>
        <translation>Von selbst bemerken, was in den Ordnern der Bibliothek hinzukommt, sich ändert oder verschwindet</translation>
    </message>
    <message>
        <source>Scan gently</source>
        <translation>Schonend einlesen</translation>
    </message>
    <message>
        <source>Read photos one at a time, at the lowest priority; on battery this is automatic</source>
        <translation>Fotos einzeln lesen und allen anderen Programmen den Vortritt lassen; im Akkubetrieb geschieht das von selbst</translation>
    </message>
    <message>
        <source>Exact: every photo is compared</source>
        <translation>Genau: Jedes Foto wird verglichen</translation>
    </message>
    <message>
        <source>Annoy index of {}, {}; newer photos are compared one by one</source>
        <translation>Annoy-Index von {}, {}; neuere Fotos werden einzeln verglichen</translation>
    </message>
    <message>
        <source>Exact: every photo is compared, until an index has been made in the background</source>
        <translation>Genau: Jedes Foto wird verglichen, bis im Hintergrund ein Index angelegt ist</translation>
    </message>
    <message>
        <source>About this library</source>
        <translation>Über diese Bibliothek</translation>
    </message>
    <message>
        <source>Number of photos in the library</source>
        <translation>Anzahl der Fotos in der Bibliothek</translation>
    </message>
    <message>
        <source>The file that remembers the photos, and its size</source>
        <translation>Die Datei, die sich die Fotos merkt, und ihre Größe</translation>
    </message>
    <message>
        <source>Photos with fingerprints of another version are read again by a scan</source>
        <translation>Fotos mit Fingerabdrücken einer anderen Version werden beim Einlesen neu gelesen</translation>
    </message>
    <message>
        <source>How the photos most like a picture are found</source>
        <translation>Wie die Fotos gefunden werden, die einem Bild am meisten gleichen</translation>
    </message>
    <message>
        <source>Measured against the exact answer on photos of this library</source>
        <translation>An Fotos dieser Bibliothek mit der genauen Antwort verglichen</translation>
    </message>
    <message>
        <source>Annoy&apos;s search_k: more find more and take longer; chosen by what is found</source>
        <translation>search_k von Annoy: Mehr findet mehr und dauert länger; gewählt nach dem, was gefunden wird</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>{} of what the exact search finds, measured on this library</source>
        <translation>{} dessen, was die genaue Suche findet, an dieser Bibliothek gemessen</translation>
    </message>
    <message>
        <source>Photos:</source>
        <translation>Fotos:</translation>
    </message>
    <message>
        <source>Catalog:</source>
        <translation>Katalog:</translation>
    </message>
    <message>
        <source>Fingerprints:</source>
        <translation>Fingerabdrücke:</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suche:</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Gefunden:</translation>
    </message>
    <message>
        <source>Looked at:</source>
        <translation>Angesehen:</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>{} places of the index for each search</source>
        <translation>{} Stellen des Index je Suche</translation>
    </message>
    <message>
        <source>The image model looks at your photos</source>
        <translation>Das Bildmodell sieht sich Ihre Fotos an</translation>
    </message>
    <message>
        <source>You have this picture only smaller: {}</source>
        <translation>Sie haben dieses Bild nur kleiner: {}</translation>
    </message>
    <message>
        <source>The nearest one has {nearest}, the minimum score is {least}. Lower it to see more.</source>
        <translation>Das nächste hat {nearest}, der Mindestwert ist {least}. Senken Sie ihn, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>{} like this picture</source>
        <translation>{} wie dieses Bild</translation>
    </message>
    <message>
        <source>{photos} like this picture, {number} not looked at yet</source>
        <translation>{photos} wie dieses Bild, {number} noch nicht angesehen</translation>
    </message>
    <message>
        <source>{} is no longer there. Scan again to see what is.</source>
        <translation>{} ist nicht mehr da. Lesen Sie neu ein, um zu sehen, was da ist.</translation>
    </message>
    <message>
        <source>{} is in a protected folder: photos there are never marked.</source>
        <translation>{} liegt in einem geschützten Ordner: Fotos dort werden nie markiert.</translation>
    </message>
    <message>
        <source>{} is the last photo of its group that stays. Unmark another one first.</source>
        <translation>{} ist das letzte Foto seiner Gruppe, das bleibt. Heben Sie zuerst die Markierung eines anderen auf.</translation>
    </message>
    <message>
        <source>{} not marked: they are in a protected folder.</source>
        <translation>{} nicht markiert: in einem geschützten Ordner.</translation>
    </message>
    <message>
        <source>No group fits</source>
        <translation>Keine Gruppe passt</translation>
    </message>
    <message>
        <source>No rule says which photo to keep. Mark with Space what may go, or K on the one that stays.</source>
        <translation>Keine Regel sagt, welches Foto bleibt. Markieren Sie mit der Leertaste, was gehen darf, oder drücken Sie K auf dem, das bleibt.</translation>
    </message>
    <message>
        <source>Another program changed it at that moment. What was there is now {aside}.</source>
        <translation>Ein anderes Programm hat es in diesem Moment geändert. Was dort lag, ist nun {aside}.</translation>
    </message>
    <message>
        <source>The model takes {value} at once. Export only the part that sees pictures.</source>
        <translation>Das Modell nimmt {value} auf einmal. Exportieren Sie nur den Teil, der Bilder sieht.</translation>
    </message>
    <message>
        <source>The model takes pictures ({numbers}), but its JSON file says (1, 3, {size}, {size2}). Correct that file, or export the model for such pictures.</source>
        <translation>Das Modell nimmt Bilder ({numbers}), aber seine JSON-Datei sagt (1, 3, {size}, {size2}). Berichtigen Sie die Datei, oder exportieren Sie das Modell für solche Bilder.</translation>
    </message>
    <message>
        <source>{path} has another name on its disk (a hard link), under which a second program could write it unseen. Put a copy of it in its place.</source>
        <translation>{path} hat auf dem Datenträger noch einen Namen (einen harten Link), unter dem ein zweites Programm unbemerkt hineinschreiben könnte. Legen Sie stattdessen eine Kopie an seinen Platz.</translation>
    </message>
    <message>
        <source>The catalog {path} is damaged and waits to be restored. {value}</source>
        <translation>Der Katalog {path} ist beschädigt und wartet auf die Wiederherstellung. {value}</translation>
    </message>
    <message>
        <source>Another program took it away, or its disk is not connected: then connect it and undo.</source>
        <translation>Ein anderes Programm hat es weggenommen, oder sein Datenträger ist nicht angeschlossen: Dann schließen Sie ihn an und machen Sie rückgängig.</translation>
    </message>
    <message>
        <source>{source}, which went with it, cannot come back: {why}</source>
        <translation>{source} ging mit und kann nicht zurückkommen: {why}</translation>
    </message>
    <message>
        <source>✓ Keep</source>
        <translation>✓ Behalten</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>{} · protected</source>
        <translation>{} · geschützt</translation>
    </message>
    <message>
        <source>Opening your library</source>
        <translation>Ihre Bibliothek wird geöffnet</translation>
    </message>
    <message>
        <source>Its groups appear here in a moment.</source>
        <translation>Gleich erscheinen hier die Gruppen.</translation>
    </message>
    <message>
        <source>{done} of {total} photos looked up. The next start is quicker.</source>
        <translation>{done} von {total} Fotos nachgeschlagen. Der nächste Start geht schneller.</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Suche nach Kopien</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} ist ein Ordner. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>By Simile&apos;s model</source>
        <translation>Nach Similes Modell</translation>
    </message>
    <message>
        <source>Stopped: {done} The others are as they were.</source>
        <translation>Angehalten: {done} Der Rest ist, wie er war.</translation>
    </message>
    <message>
        <source>{} cannot be removed as things are now: see the last column.</source>
        <translation>{} nicht möglich, so wie es jetzt ist: Siehe letzte Spalte.</translation>
    </message>
    <message>
        <source>Groups appear here while your photos are read.</source>
        <translation>Gruppen erscheinen hier, während Ihre Fotos gelesen werden.</translation>
    </message>
    <message>
        <source>A folder is offline</source>
        <translation>Ein Ordner ist offline</translation>
    </message>
    <message>
        <source>No copies</source>
        <translation>Keine Kopien</translation>
    </message>
    <message>
        <source>No photo of your library exists twice. Nothing to do.</source>
        <translation>Kein Foto Ihrer Bibliothek ist doppelt da. Nichts zu tun.</translation>
    </message>
    <message>
        <source>It is in the cloud only, and Simile downloads nothing. Keep it on this device, then scan again.</source>
        <translation>Sie liegt nur in der Cloud, und Simile lädt nichts herunter. Behalten Sie sie auf diesem Gerät, und lesen Sie dann neu ein.</translation>
    </message>
    <message>
        <source>Its path is longer than Windows allows by itself. Shorten the names of its folders.</source>
        <translation>Der Pfad ist länger, als Windows ihn von sich aus erlaubt. Kürzen Sie die Namen der Ordner.</translation>
    </message>
    <message>
        <source>Another program has the file open. Close it there, then try again.</source>
        <translation>Ein anderes Programm hat die Datei geöffnet. Schließen Sie sie dort, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It is in the library of a photo program, which alone may remove it.</source>
        <translation>Es liegt in der Mediathek eines Fotoprogramms; nur dieses darf es entfernen.</translation>
    </message>
    <message>
        <source>The catalog {path} is damaged and in use. Close Simile, then start again.</source>
        <translation>Der Katalog {path} ist beschädigt und in Gebrauch. Schließen Sie Simile, und starten Sie es erneut.</translation>
    </message>
    <message>
        <source>The language changes at the next start: {}.</source>
        <translation>Ab dem nächsten Start gilt die andere Sprache: {}.</translation>
    </message>
    <message>
        <source>Undo the last step: marks, a verdict or a removal</source>
        <translation>Das Letzte zurücknehmen: Markierungen, ein Urteil oder ein Entfernen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Mark identical files</source>
        <translation>Identische Dateien markieren</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Use it from the next start on: {}</source>
        <translation>Ab dem nächsten Start verwenden: {}</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The photos of a group are shown here beside each other.</source>
        <translation>Hier stehen die Fotos einer Gruppe nebeneinander.</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Wheel, + and −: zoom. Drag or arrows: move. Shift with either: select. Double click, Enter: open.</source>
        <translation>Mausrad, + und −: zoomen. Ziehen oder Pfeile: verschieben. Mit Umschalt: auswählen. Doppelklick, Enter: öffnen.</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfung anhalten</translation>
    </message>
    <message>
        <source>Each photo, and the one that stays for it, is checked as it goes in any case</source>
        <translation>Jedes Foto und das, das dafür bleibt, wird in jedem Fall beim Entfernen geprüft</translation>
    </message>
    <message>
        <source>Not checked in advance. Each photo, and the one that stays for it, is checked as it goes.</source>
        <translation>Nicht im Voraus geprüft. Jedes Foto und das, das dafür bleibt, wird beim Entfernen geprüft.</translation>
    </message>
    <message>
        <source>{stage}: {numbers}</source>
        <translation>{stage}: {numbers}</translation>
    </message>
    <message>
        <source>“{}” is neither a file nor a web address. Look for it in the names of photos and folders?</source>
        <translation>„{}“ ist weder eine Datei noch eine Webadresse. In den Namen von Fotos und Ordnern danach suchen?</translation>
    </message>
    <message>
        <source>Look in the names</source>
        <translation>In den Namen suchen</translation>
    </message>
    <message>
        <source>No photo of your library exists twice. What was taken several times is in the list “{}”.</source>
        <translation>Kein Foto Ihrer Bibliothek ist doppelt da. Was mehrmals aufgenommen wurde, steht in der Liste „{}“.</translation>
    </message>
    <message>
        <source>No photo could be read</source>
        <translation>Kein Foto war lesbar</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>Keine Fotos gefunden</translation>
    </message>
    <message>
        <source>No two files of a group in this list are identical.</source>
        <translation>In keiner Gruppe dieser Liste sind zwei Dateien identisch.</translation>
    </message>
    <message>
        <source>Some photos are not read or not compared yet. Scan again to go on.</source>
        <translation>Einige Fotos sind noch nicht gelesen oder noch nicht verglichen. Lesen Sie neu ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>No group has a photo that fits all filters. “{}” shows all groups.</source>
        <translation>Keine Gruppe hat ein Foto, das zu allen Filtern passt. „{}“ zeigt alle Gruppen.</translation>
    </message>
    <message>
        <source>The scan was stopped</source>
        <translation>Das Einlesen wurde angehalten</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nichts hier</translation>
    </message>
    <message>
        <source>There is nothing in the list “{}”.</source>
        <translation>In der Liste „{}“ ist nichts.</translation>
    </message>
    <message>
        <source>Rules, the first is asked first</source>
        <translation>Regeln, die erste wird zuerst gefragt</translation>
    </message>
    <message>
        <source>Space: switch on or off. Alt+Up and Alt+Down, or the mouse: move.</source>
        <translation>Leertaste: ein- oder ausschalten. Alt+Auf und Alt+Ab, oder die Maus: verschieben.</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>noch nicht angegeben</translation>
    </message>
    <message>
        <source>{rule}: {text}</source>
        <translation>{rule}: {text}</translation>
    </message>
    <message>
        <source>no rule decides between the best of them</source>
        <translation>keine Regel unterscheidet die besten</translation>
    </message>
    <message>
        <source>Undecided: {reason}. {match}.</source>
        <translation>Unentschieden: {reason}. {match}.</translation>
    </message>
    <message>
        <source>Match {}</source>
        <translation>Übereinstimmung {}</translation>
    </message>
    <message>
        <source>The HEIF file is cut short: the end of its picture is missing.</source>
        <translation>Die HEIF-Datei ist abgeschnitten: Das Ende ihres Bildes fehlt.</translation>
    </message>
    <message>
        <source>The RAW file is cut short: the end of its picture is missing.</source>
        <translation>Die RAW-Datei ist abgeschnitten: Das Ende ihres Bildes fehlt.</translation>
    </message>
    <message>
        <source>{folder} is in no folder of the library. Only folders inside the library can be excluded.</source>
        <translation>{folder} liegt in keinem Ordner der Bibliothek. Nur Ordner in der Bibliothek können ausgeschlossen werden.</translation>
    </message>
    <message>
        <source>{folder} is itself a folder of the library. Take it out of the library instead.</source>
        <translation>{folder} ist selbst ein Ordner der Bibliothek. Nehmen Sie ihn stattdessen aus der Bibliothek.</translation>
    </message>
    <message>
        <source>{folder} is not excluded.</source>
        <translation>{folder} ist nicht ausgeschlossen.</translation>
    </message>
    <message>
        <source>The file is {going} and the photo to keep {keeper}: the link would have the wrong ending. Trash it instead.</source>
        <translation>Die Datei ist {going}, das bleibende Foto {keeper}: Die Verknüpfung hätte die falsche Endung. Verschieben Sie die Datei stattdessen in den Papierkorb.</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is in a folder that is excluded. Keep another one.</source>
        <translation>Das zu behaltende Foto {path} liegt in einem ausgeschlossenen Ordner. Behalten Sie ein anderes.</translation>
    </message>
    <message>
        <source>It is in a folder that is excluded. Include that folder again first.</source>
        <translation>Es liegt in einem ausgeschlossenen Ordner. Schließen Sie diesen Ordner zuerst wieder ein.</translation>
    </message>
    <message>
        <source>Mark again</source>
        <translation>Wieder markieren</translation>
    </message>
    <message>
        <source>Exclude a folder…</source>
        <translation>Ordner ausschließen …</translation>
    </message>
    <message>
        <source>Choose a folder inside the library that is not to be looked into, such as thumbnails or exports</source>
        <translation>Einen Ordner in der Bibliothek wählen, der nicht durchsucht werden soll, etwa Vorschaubilder oder Exporte</translation>
    </message>
    <message>
        <source>Include the folder again</source>
        <translation>Ordner wieder einschließen</translation>
    </message>
    <message>
        <source>Look into the excluded folder again that is selected in the list</source>
        <translation>Den ausgeschlossenen Ordner, der in der Liste ausgewählt ist, wieder durchsuchen</translation>
    </message>
    <message>
        <source>Copy the file of the current photo, and its path as text</source>
        <translation>Die Datei des aktuellen Fotos kopieren, und ihren Pfad als Text</translation>
    </message>
    <message>
        <source>Next group without a mark</source>
        <translation>Nächste Gruppe ohne Markierung</translation>
    </message>
    <message>
        <source>Go to the next group of the list in which no photo is marked yet</source>
        <translation>Zur nächsten Gruppe der Liste gehen, in der noch kein Foto markiert ist</translation>
    </message>
    <message>
        <source>Suggested to stay</source>
        <translation>Vorschlag: behalten</translation>
    </message>
    <message>
        <source>{} is on the clipboard, as a file and as its path.</source>
        <translation>{} ist in der Zwischenablage, als Datei und als Pfad.</translation>
    </message>
    <message>
        <source>{} (excluded)</source>
        <translation>{} (ausgeschlossen)</translation>
    </message>
    <message>
        <source>It is excluded: its photos are not scanned.</source>
        <translation>Er ist ausgeschlossen: Seine Fotos werden nicht eingelesen.</translation>
    </message>
    <message>
        <source>{} is excluded now: its photos are not scanned, shown or removed. Its files are as they were.</source>
        <translation>{} ist jetzt ausgeschlossen: Seine Fotos werden nicht eingelesen, gezeigt oder entfernt. Seine Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Exclude a folder</source>
        <translation>Ordner ausschließen</translation>
    </message>
    <message>
        <source>{inner} lies in {outer}, whose photos the library has already. You can protect it on its own.</source>
        <translation>{inner} liegt in {outer}, dessen Fotos die Bibliothek schon hat. Sie können ihn einzeln schützen.</translation>
    </message>
    <message>
        <source>Include it again</source>
        <translation>Wieder einschließen</translation>
    </message>
    <message>
        <source>First choose an excluded folder in the list on the left.</source>
        <translation>Wählen Sie zuerst links in der Liste einen ausgeschlossenen Ordner.</translation>
    </message>
    <message>
        <source>{} is included again.</source>
        <translation>{} ist wieder eingeschlossen.</translation>
    </message>
    <message>
        <source>{} is in the library already. It is looked through again.</source>
        <translation>{} ist schon in der Bibliothek und wird noch einmal durchsucht.</translation>
    </message>
    <message>
        <source>Each photo that goes and the one that stays for it, those that need most thought first</source>
        <translation>Jedes Foto, das geht, und das, das dafür bleibt; zuerst die, die am meisten Überlegung brauchen</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n are not copies: what stays for them are other shots.</source>
        <translation>
            <numerusform>%Ln ist keine Kopie: Was dafür bleibt, ist eine andere Aufnahme.</numerusform>
            <numerusform>%Ln sind keine Kopien: Was dafür bleibt, sind andere Aufnahmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bring back the photos that were removed last</source>
        <translation>Die zuletzt entfernten Fotos zurückholen</translation>
    </message>
    <message>
        <source>Take back the last verdict</source>
        <translation>Das letzte Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the last change of marks</source>
        <translation>Die letzte Änderung der Markierungen zurücknehmen</translation>
    </message>
    <message>
        <source>Remove the photos again that were brought back last</source>
        <translation>Die zuletzt zurückgeholten Fotos wieder entfernen</translation>
    </message>
    <message>
        <source>Let the verdict hold again</source>
        <translation>Das Urteil wieder gelten lassen</translation>
    </message>
    <message>
        <source>Change the marks again</source>
        <translation>Die Markierungen wieder ändern</translation>
    </message>
    <message>
        <source>{marked} of {groups} marked</source>
        <translation>{marked} von {groups} markiert</translation>
    </message>
    <message>
        <source>{key} leads to the next one, “{list}”.</source>
        <translation>{key} führt zur nächsten, „{list}“.</translation>
    </message>
    <message>
        <source>Shows more</source>
        <translation>Zeigt mehr</translation>
    </message>
    <message>
        <source>Unframed</source>
        <translation>Ohne Rahmen</translation>
    </message>
    <message>
        <source>In every group of this list a photo is marked.</source>
        <translation>In jeder Gruppe dieser Liste ist ein Foto markiert.</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Show the folders and the kinds of copies beside the groups</source>
        <translation>Die Ordner und die Arten von Kopien neben den Gruppen zeigen</translation>
    </message>
    <message>
        <source>A scan still compares photos or looks at copies closely: it may yet speak for keeping some of these.</source>
        <translation>Noch werden Fotos verglichen oder Kopien genau angesehen: Das kann dafür sprechen, manche von diesen zu behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are unticked: what was found out since speaks for keeping them.</source>
        <translation>
            <numerusform>%Ln Foto ist abgewählt: Was seither herausgefunden wurde, spricht für das Behalten.</numerusform>
            <numerusform>%Ln Fotos sind abgewählt: Was seither herausgefunden wurde, spricht für das Behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays: found out since</source>
        <translation>Bleibt: seither herausgefunden</translation>
    </message>
    <message>
        <source>Nothing has changed in the folders of the library.</source>
        <translation>In den Ordnern der Bibliothek hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>{photos} read and compared: {groups} of copies.</source>
        <translation>{photos} gelesen und verglichen: {groups} von Kopien.</translation>
    </message>
    <message>
        <source>{photos} read and compared: no copies.</source>
        <translation>{photos} gelesen und verglichen: keine Kopien.</translation>
    </message>
    <message>
        <source>{} so far. Comparing goes on once all photos are read.</source>
        <translation>Bisher {}. Weiter verglichen wird, wenn alle Fotos gelesen sind.</translation>
    </message>
    <message>
        <source>{} so far. Photos are still compared: more may come.</source>
        <translation>Bisher {}. Noch werden Fotos verglichen: Es können mehr werden.</translation>
    </message>
    <message>
        <source>{} so far. Copies are looked at closely: some may still change.</source>
        <translation>Bisher {}. Kopien werden genau angesehen: Manche können sich noch ändern.</translation>
    </message>
    <message>
        <source>Where the suggested photo is marked, all marks stay. Press U first to take the suggestion.</source>
        <translation>Wo das vorgeschlagene Foto markiert ist, bleiben alle Markierungen. Drücken Sie zuerst U, um den Vorschlag zu übernehmen.</translation>
    </message>
    <message>
        <source>{similarity}: {groups} of all kinds</source>
        <translation>{similarity}: {groups} aller Arten</translation>
    </message>
    <message>
        <source>Undecided: the rules prefer {preferred}, which does not match all the others. {match}.</source>
        <translation>Unentschieden: Die Regeln bevorzugen {preferred}, das nicht zu allen anderen passt. {match}.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are marked in {}. Their marks end with this, also if you add the folder again.</source>
        <translation>
            <numerusform>%Ln Foto ist in {} markiert. Die Markierung endet damit, auch wenn Sie den Ordner wieder hinzufügen.</numerusform>
            <numerusform>%Ln Fotos sind in {} markiert. Die Markierungen enden damit, auch wenn Sie den Ordner wieder hinzufügen.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the photos of {folder} is in {now}. Choose the folder that has them now.</source>
        <translation>Keines der Fotos aus {folder} liegt in {now}. Wählen Sie den Ordner, in dem sie jetzt liegen.</translation>
    </message>
    <message>
        <source>{now} lies in the library already, or holds a folder of it. Scan: photos that were moved there are known again. Then take {folder} out of the library.</source>
        <translation>{now} liegt schon in der Bibliothek oder enthält einen ihrer Ordner. Durchsuchen Sie sie: Fotos, die dorthin verschoben wurden, werden wiedererkannt. Nehmen Sie dann {folder} aus der Bibliothek.</translation>
    </message>
    <message>
        <source>What was read is compared. Some photos may not be read yet.</source>
        <translation>Was gelesen wurde, ist verglichen. Manche Fotos sind vielleicht noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept. “{}” goes on with it.</source>
        <translation>Angehalten. Was davor getan wurde, bleibt. „{}“ macht damit weiter.</translation>
    </message>
    <message>
        <source>Compare what was read</source>
        <translation>Gelesenes vergleichen</translation>
    </message>
    <message>
        <source>Of a folder that was renamed or moved: what is known of its photos is kept</source>
        <translation>Für einen Ordner, der umbenannt oder verschoben wurde: was von seinen Fotos bekannt ist, bleibt</translation>
    </message>
    <message>
        <source>{folder} is {place} now. What is known of its photos is kept.</source>
        <translation>{folder} ist jetzt {place}. Was von seinen Fotos bekannt ist, bleibt.</translation>
    </message>
    <message>
        <source>Where is {} now?</source>
        <translation>Wo ist {} jetzt?</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>A message says why. Choose another image model, or try again.</source>
        <translation>Eine Meldung sagt, warum. Wählen Sie ein anderes Bildmodell, oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{} marked</source>
        <translation>{} markiert</translation>
    </message>
    <message>
        <source>For each photo another one of its group stays.</source>
        <translation>Zu jedem Foto bleibt ein anderes seiner Gruppe.</translation>
    </message>
    <message numerus="yes">
        <source>%n are larger than the copies that stay for them, which have fewer pixels.</source>
        <translation>
            <numerusform>%Ln ist größer als die Kopie, die dafür bleibt und weniger Pixel hat.</numerusform>
            <numerusform>%Ln sind größer als die Kopien, die dafür bleiben und weniger Pixel haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder is in the library: what is moved there is listed as copies again.</source>
        <translation>Dieser Ordner ist in der Bibliothek: Was dorthin kommt, steht wieder unter den Kopien.</translation>
    </message>
    <message>
        <source>{}: what stays is smaller</source>
        <translation>{}: was bleibt, ist kleiner</translation>
    </message>
    <message>
        <source>This cannot be taken back now. It stays in the history; Undo goes on with what was done before it.</source>
        <translation>Das lässt sich jetzt nicht zurücknehmen. Es bleibt im Verlauf; Rückgängig macht mit dem weiter, was davor getan wurde.</translation>
    </message>
    <message>
        <source>Its photos are remembered, and here again once its disk is connected. If it was moved: “{}”.</source>
        <translation>Seine Fotos sind gemerkt und wieder da, sobald sein Datenträger verbunden ist. Wurde er verschoben: „{}“.</translation>
    </message>
    <message>
        <source>Every group of copies, of whatever kind. One that has identical files and other copies is in two of the lists below, so that these add up to more.</source>
        <translation>Jede Gruppe von Kopien, welcher Art auch immer. Eine mit gleichen Dateien und anderen Kopien steht in zwei der Listen darunter, sodass diese zusammen mehr ergeben.</translation>
    </message>
    <message>
        <source>Not a copy</source>
        <translation>Keine Kopie</translation>
    </message>
    <message>
        <source>{own}. The rules prefer {keeper}: {reason}. {match}.</source>
        <translation>{own}. Die Regeln bevorzugen {keeper}: {reason}. {match}.</translation>
    </message>
    <message>
        <source>Weakest match {}</source>
        <translation>Schwächste Übereinstimmung {}</translation>
    </message>
    <message>
        <source>In a protected folder</source>
        <translation>In einem geschützten Ordner</translation>
    </message>
    <message>
        <source>Not framed</source>
        <translation>Nicht gerahmt</translation>
    </message>
    <message>
        <source>Not cropped</source>
        <translation>Nicht beschnitten</translation>
    </message>
    <message>
        <source>Not stretched</source>
        <translation>Nicht verzerrt</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Im Ordner</translation>
    </message>
    <message>
        <source>Path contains</source>
        <translation>Pfad enthält</translation>
    </message>
    <message>
        <source>Path does not contain</source>
        <translation>Pfad enthält nicht</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Mehr Pixel</translation>
    </message>
    <message>
        <source>RAW before JPEG</source>
        <translation>RAW vor JPEG</translation>
    </message>
    <message>
        <source>Has a place (GPS)</source>
        <translation>Hat einen Ort (GPS)</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>Höhere Bewertung</translation>
    </message>
    <message>
        <source>More keywords</source>
        <translation>Mehr Stichwörter</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>Weniger komprimiert</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>Größere Datei</translation>
    </message>
    <message>
        <source>More that belongs to it</source>
        <translation>Mehr, was dazu gehört</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Kleinere Datei</translation>
    </message>
    <message>
        <source>Older date</source>
        <translation>Älteres Datum</translation>
    </message>
    <message>
        <source>Newer date</source>
        <translation>Neueres Datum</translation>
    </message>
    <message>
        <source>Not named a copy</source>
        <translation>Nicht als Kopie benannt</translation>
    </message>
    <message>
        <source>In a folder of your own</source>
        <translation>In einem eigenen Ordner</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>Kürzerer Pfad</translation>
    </message>
    <message>
        <source>Longer path</source>
        <translation>Längerer Pfad</translation>
    </message>
    <message>
        <source>Older file</source>
        <translation>Ältere Datei</translation>
    </message>
    <message>
        <source>Newer file</source>
        <translation>Neuere Datei</translation>
    </message>
    <message>
        <source>Keep the photo in a protected folder, where nothing is ever removed.</source>
        <translation>Das Foto in einem geschützten Ordner behalten, aus dem nie etwas entfernt wird.</translation>
    </message>
    <message>
        <source>Keep the photo without a frame, caption or screen around it.</source>
        <translation>Das Foto ohne Rahmen, Beschriftung oder Bildschirm darum behalten.</translation>
    </message>
    <message>
        <source>Keep the whole picture rather than a part of it.</source>
        <translation>Das ganze Bild behalten statt eines Teils davon.</translation>
    </message>
    <message>
        <source>Keep the photo that is not wider or higher than the others.</source>
        <translation>Das Foto behalten, das nicht breiter oder höher gezogen ist als die anderen.</translation>
    </message>
    <message>
        <source>Keep the photo that lies in this folder or below it.</source>
        <translation>Das Foto behalten, das in diesem Ordner oder darunter liegt.</translation>
    </message>
    <message>
        <source>Keep the photo with this in its folder or name; * and ? stand for any letters.</source>
        <translation>Das Foto behalten, in dessen Ordner oder Name dies steht; * und ? stehen für beliebige Zeichen.</translation>
    </message>
    <message>
        <source>Keep the photo without this in its folder or name; * and ? stand for any letters.</source>
        <translation>Das Foto behalten, in dessen Ordner oder Name dies nicht steht; * und ? stehen für beliebige Zeichen.</translation>
    </message>
    <message>
        <source>Keep the photo with the most pixels.</source>
        <translation>Das Foto mit den meisten Pixeln behalten.</translation>
    </message>
    <message>
        <source>Keep what the camera&apos;s sensor saw rather than what was made of it.</source>
        <translation>Behalten, was der Sensor der Kamera sah, statt dessen, was daraus gemacht wurde.</translation>
    </message>
    <message>
        <source>Keep the photo that has most of these: date, place, rating, keywords, caption.</source>
        <translation>Das Foto behalten, das am meisten davon hat: Datum, Ort, Bewertung, Stichwörter, Beschreibung.</translation>
    </message>
    <message>
        <source>Keep the photo that says where it was taken.</source>
        <translation>Das Foto behalten, das sagt, wo es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Keep the photo with the most stars.</source>
        <translation>Das Foto mit den meisten Sternen behalten.</translation>
    </message>
    <message>
        <source>Keep the photo with the most keywords.</source>
        <translation>Das Foto mit den meisten Stichwörtern behalten.</translation>
    </message>
    <message>
        <source>Keep what looks like nearly all copies; of each edit the best photo stays too.</source>
        <translation>Behalten, was wie fast alle Kopien aussieht; von jeder Bearbeitung bleibt das beste Foto auch.</translation>
    </message>
    <message>
        <source>Keep the file with the most bytes.</source>
        <translation>Die Datei mit den meisten Bytes behalten.</translation>
    </message>
    <message>
        <source>Keep the photo with the most bytes in the files that belong to it, such as a video or XMP.</source>
        <translation>Das Foto behalten, dessen zugehörige Dateien, etwa ein Video oder XMP, die meisten Bytes haben.</translation>
    </message>
    <message>
        <source>Keep the file with the fewest bytes.</source>
        <translation>Die Datei mit den wenigsten Bytes behalten.</translation>
    </message>
    <message>
        <source>Keep the photo that was taken first, by its own date.</source>
        <translation>Das Foto behalten, das nach seinem Datum zuerst aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Keep the photo that was taken last, by its own date.</source>
        <translation>Das Foto behalten, das nach seinem Datum zuletzt aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Keep the file whose name and folders do not call it a copy: Copy, Kopie, Backup, (1) and the like.</source>
        <translation>Die Datei behalten, die in Namen und Ordnern nicht Kopie genannt wird: Copy, Kopie, Backup, (1) und Ähnliches.</translation>
    </message>
    <message>
        <source>Keep the file in a folder that you named, not in one that a camera, a phone or a program made: DCIM, 100CANON, Camera Roll, Downloads, New folder and the like.</source>
        <translation>Die Datei in einem Ordner behalten, den Sie benannt haben, nicht in einem, den eine Kamera, ein Telefon oder ein Programm angelegt hat: DCIM, 100CANON, Camera Roll, Downloads, Neuer Ordner und Ähnliche.</translation>
    </message>
    <message>
        <source>Keep the file with the fewest letters in its folder and name.</source>
        <translation>Die Datei behalten, deren Ordner und Name am kürzesten sind.</translation>
    </message>
    <message>
        <source>Keep the file with the most letters in its folder and name.</source>
        <translation>Die Datei behalten, deren Ordner und Name am längsten sind.</translation>
    </message>
    <message>
        <source>Keep the file that was written first.</source>
        <translation>Die Datei behalten, die zuerst geschrieben wurde.</translation>
    </message>
    <message>
        <source>Keep the file that was written last.</source>
        <translation>Die Datei behalten, die zuletzt geschrieben wurde.</translation>
    </message>
    <message>
        <source>in a protected folder</source>
        <translation>in einem geschützten Ordner</translation>
    </message>
    <message>
        <source>true proportions</source>
        <translation>wahre Proportionen</translation>
    </message>
    <message>
        <source>most pixels</source>
        <translation>meiste Pixel</translation>
    </message>
    <message>
        <source>has a RAW file</source>
        <translation>hat eine RAW-Datei</translation>
    </message>
    <message>
        <source>says where it was taken</source>
        <translation>sagt, wo es aufgenommen wurde</translation>
    </message>
    <message>
        <source>highest rating</source>
        <translation>höchste Bewertung</translation>
    </message>
    <message>
        <source>most keywords</source>
        <translation>meiste Stichwörter</translation>
    </message>
    <message>
        <source>least compressed</source>
        <translation>am wenigsten komprimiert</translation>
    </message>
    <message>
        <source>largest file</source>
        <translation>größte Datei</translation>
    </message>
    <message>
        <source>has the most that belongs to it</source>
        <translation>hat am meisten, was dazu gehört</translation>
    </message>
    <message>
        <source>smallest file</source>
        <translation>kleinste Datei</translation>
    </message>
    <message>
        <source>earliest date</source>
        <translation>frühestes Datum</translation>
    </message>
    <message>
        <source>latest date</source>
        <translation>spätestes Datum</translation>
    </message>
    <message>
        <source>not named a copy</source>
        <translation>nicht als Kopie benannt</translation>
    </message>
    <message>
        <source>in a folder of your own</source>
        <translation>in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>shortest path</source>
        <translation>kürzester Pfad</translation>
    </message>
    <message>
        <source>longest path</source>
        <translation>längster Pfad</translation>
    </message>
    <message>
        <source>oldest file</source>
        <translation>älteste Datei</translation>
    </message>
    <message>
        <source>newest file</source>
        <translation>neueste Datei</translation>
    </message>
    <message>
        <source>another one shows more than the best one</source>
        <translation>ein anderes zeigt mehr als das beste</translation>
    </message>
    <message>
        <source>You keep {}</source>
        <translation>Sie behalten {}</translation>
    </message>
    <message>
        <source>{own}. {match}.</source>
        <translation>{own}. {match}.</translation>
    </message>
    <message>
        <source>Silent between a photo and its edit.</source>
        <translation>Ohne Wirkung zwischen einem Foto und seiner Bearbeitung.</translation>
    </message>
    <message>
        <source>{name} and {others}</source>
        <translation>{name} und {others}</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%Ln anderes</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep {keeper}: {reason}. To be decided then: {doubt}. {match}.</source>
        <translation>{keeper} behalten: {reason}. Danach zu entscheiden: {doubt}. {match}.</translation>
    </message>
    <message>
        <source>Keep {keeper}: {reason}. {match}.</source>
        <translation>{keeper} behalten: {reason}. {match}.</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>in {}</translation>
    </message>
    <message>
        <source>its path contains “{}”</source>
        <translation>der Pfad enthält „{}“</translation>
    </message>
    <message>
        <source>its path does not contain “{}”</source>
        <translation>der Pfad enthält nicht „{}“</translation>
    </message>
    <message>
        <source>Keeper rules</source>
        <translation>Regeln zum Behalten</translation>
    </message>
    <message>
        <source>Which photo of a group is kept?</source>
        <translation>Welches Foto einer Gruppe soll bleiben?</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Ask this rule before the one above it (Alt+Up)</source>
        <translation>Diese Regel vor der darüber fragen (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Ask this rule after the one below it (Alt+Down)</source>
        <translation>Diese Regel nach der darunter fragen (Alt+Ab)</translation>
    </message>
    <message>
        <source>Take this folder or path out of the rules</source>
        <translation>Diesen Ordner oder Pfad aus den Regeln nehmen</translation>
    </message>
    <message>
        <source>Put the rules back in the order they came in</source>
        <translation>Die Regeln wieder in die anfängliche Reihenfolge bringen</translation>
    </message>
    <message>
        <source>Folder or text of the rule</source>
        <translation>Ordner oder Text der Regel</translation>
    </message>
    <message>
        <source>What the rule looks for in the folder and name of a photo</source>
        <translation>Wonach die Regel in Ordner und Name eines Fotos sucht</translation>
    </message>
    <message>
        <source>Choose the folder whose photos are kept</source>
        <translation>Den Ordner wählen, dessen Fotos bleiben</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Leave the rules as they were</source>
        <translation>Die Regeln lassen, wie sie waren</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Diese Regeln verwenden</translation>
    </message>
    <message>
        <source>Choose the photo to keep of every group by these rules; marks stay as they are</source>
        <translation>In jeder Gruppe nach diesen Regeln wählen, was bleibt; Markierungen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Folder whose photos are kept</source>
        <translation>Ordner, dessen Fotos bleiben</translation>
    </message>
    <message>
        <source>The same as now.</source>
        <translation>Dasselbe wie jetzt.</translation>
    </message>
    <message>
        <source>Prefer photos in a folder of your choice</source>
        <translation>Fotos in einem Ordner Ihrer Wahl vorziehen</translation>
    </message>
    <message>
        <source>Add “path contains”</source>
        <translation>„Pfad enthält“ hinzufügen</translation>
    </message>
    <message>
        <source>Prefer photos with some text in their folder or name</source>
        <translation>Fotos mit einem Text in Ordner oder Name vorziehen</translation>
    </message>
    <message>
        <source>Add “does not contain”</source>
        <translation>„Enthält nicht“ hinzufügen</translation>
    </message>
    <message>
        <source>Prefer photos without some text in their path</source>
        <translation>Fotos ohne einen Text im Pfad vorziehen</translation>
    </message>
    <message>
        <source>You have this picture: {}</source>
        <translation>Sie haben dieses Bild: {}</translation>
    </message>
    <message>
        <source>Search by picture</source>
        <translation>Suche mit Bild</translation>
    </message>
    <message>
        <source>Drop a picture here to find its look-alikes in your library</source>
        <translation>Ein Bild hier ablegen, um ähnliche in Ihrer Bibliothek zu finden</translation>
    </message>
    <message>
        <source>File or web address of a picture</source>
        <translation>Datei oder Webadresse eines Bildes</translation>
    </message>
    <message>
        <source>Type or paste the place of a picture and press Enter</source>
        <translation>Den Ort eines Bildes eintippen oder einfügen und Enter drücken</translation>
    </message>
    <message>
        <source>Find look-alikes of this picture</source>
        <translation>Ähnliche zu diesem Bild finden</translation>
    </message>
    <message>
        <source>Do I have this picture? Drop it here, paste it, or enter a file or web address</source>
        <translation>Habe ich dieses Bild? Hier ablegen, einfügen oder Datei oder Webadresse eingeben</translation>
    </message>
    <message>
        <source>Let go to find look-alikes of this picture</source>
        <translation>Loslassen, um ähnliche zu diesem Bild zu finden</translation>
    </message>
    <message>
        <source>Searching for {} …</source>
        <translation>Suche nach {} …</translation>
    </message>
    <message>
        <source>Search for a picture</source>
        <translation>Ein Bild suchen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>There is no photo to draw a rectangle on. Choose a group, or search for a picture first.</source>
        <translation>Es gibt kein Foto für ein Rechteck. Wählen Sie eine Gruppe, oder suchen Sie zuerst ein Bild.</translation>
    </message>
    <message>
        <source>One picture at a time: searching for the first one.</source>
        <translation>Ein Bild auf einmal: Gesucht wird das erste.</translation>
    </message>
    <message>
        <source>The results are in {}.</source>
        <translation>Die Ergebnisse sind in {}.</translation>
    </message>
    <message>
        <source>the picture from the clipboard or browser</source>
        <translation>das Bild aus Zwischenablage oder Browser</translation>
    </message>
    <message>
        <source>There is no picture in this. Drop or paste a picture, a file or a web address.</source>
        <translation>Darin ist kein Bild. Legen Sie ein Bild, eine Datei oder eine Webadresse ab, oder fügen Sie sie ein.</translation>
    </message>
    <message>
        <source>The list of {} is on the clipboard.</source>
        <translation>Die Liste mit {} ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Folders of the library</source>
        <translation>Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>The folders that are looked through. Drop a folder on the window to add it.</source>
        <translation>Die Ordner, die durchgesehen werden. Legen Sie einen Ordner auf dem Fenster ab, um ihn hinzuzufügen.</translation>
    </message>
    <message>
        <source>Kinds of copies</source>
        <translation>Arten von Kopien</translation>
    </message>
    <message>
        <source>Kinds of copies, the safest first</source>
        <translation>Arten von Kopien, die sicherste zuerst</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Minimum similarity</source>
        <translation>Mindestähnlichkeit</translation>
    </message>
    <message>
        <source>Number of groups at each similarity</source>
        <translation>Anzahl der Gruppen bei jeder Ähnlichkeit</translation>
    </message>
    <message>
        <source>At least {} % alike</source>
        <translation>Ähnlich ab {}&#xa0;%</translation>
    </message>
    <message>
        <source>{similarity} %: {groups}</source>
        <translation>{similarity}&#xa0;%: {groups}</translation>
    </message>
    <message>
        <source>{similarity}: {groups}</source>
        <translation>{similarity}: {groups}</translation>
    </message>
    <message>
        <source>The verdict holds again.</source>
        <translation>Das Urteil gilt wieder.</translation>
    </message>
    <message>
        <source>The verdict is withdrawn: the pair is asked again.</source>
        <translation>Das Urteil ist zurückgenommen: Das Paar wird wieder gezeigt.</translation>
    </message>
    <message>
        <source>Another window has the catalog {}. Use that one, or close it first.</source>
        <translation>Ein anderes Fenster hat den Katalog {}. Verwenden Sie jenes, oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Simile</source>
        <translation>Simile</translation>
    </message>
    <message>
        <source>Simile is open already.</source>
        <translation>Simile ist schon geöffnet.</translation>
    </message>
    <message>
        <source>It is process {pid} on {host}.</source>
        <translation>Es ist Prozess {pid} auf {host}.</translation>
    </message>
    <message>
        <source>{} % alike</source>
        <translation>{}&#xa0;% ähnlich</translation>
    </message>
    <message>
        <source>Theme {number}: {photos}</source>
        <translation>Thema {number}: {photos}</translation>
    </message>
    <message>
        <source>{photos}, {percent} % alike. Double click or Enter: see them all.</source>
        <translation>{photos}, {percent}&#xa0;% ähnlich. Doppelklick oder Enter: alle ansehen.</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept.</source>
        <translation>Angehalten. Was davor getan wurde, bleibt.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>Der Speicher reicht nicht. Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full: {}. Free some space and try again.</source>
        <translation>Der Datenträger ist voll: {}. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{} cannot be used. Check its permissions and try again.</source>
        <translation>{} darf nicht benutzt werden. Prüfen Sie die Rechte und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system says: {reason}. {place}</source>
        <translation>Das System meldet: {reason}. {place}</translation>
    </message>
    <message>
        <source>{first} and {second} are the same file, byte for byte. To keep both, press B.</source>
        <translation>{first} und {second} sind dieselbe Datei, Byte für Byte. Um beide zu behalten, drücken Sie B.</translation>
    </message>
    <message>
        <source>Not a duplicate: {} will not be asked again.</source>
        <translation>Kein Duplikat: {} ab jetzt ausgeblendet.</translation>
    </message>
    <message>
        <source>Keep both: {} will not be asked again.</source>
        <translation>Beide behalten: {} ab jetzt ausgeblendet.</translation>
    </message>
    <message>
        <source>Verdict withdrawn: {} will be asked again.</source>
        <translation>Urteil zurückgenommen: {} wieder in den Listen.</translation>
    </message>
    <message>
        <source>Choose a pair in the list “Decided” first.</source>
        <translation>Wählen Sie zuerst ein Paar in der Liste „Entschieden“.</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Noch nichts entschieden</translation>
    </message>
    <message>
        <source>N says that two photos are no duplicates, B keeps both.</source>
        <translation>N sagt, dass zwei Fotos keine Duplikate sind, B behält beide.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>What you said of pairs of photos. Select some to withdraw them.</source>
        <translation>Was Sie zu Paaren von Fotos gesagt haben. Wählen Sie einige aus, um sie zurückzunehmen.</translation>
    </message>
    <message>
        <source>{} cannot be reached. Connect its disk; marks and verdicts are kept meanwhile.</source>
        <translation>{} ist nicht erreichbar. Schließen Sie den Datenträger an; Markierungen und Urteile bleiben inzwischen erhalten.</translation>
    </message>
    <message>
        <source>{name} is no longer there: another program moved or deleted it.</source>
        <translation>{name} ist nicht mehr da: Ein anderes Programm hat es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>Find the photos that you have twice</source>
        <translation>Finden Sie die Fotos, die Sie doppelt haben</translation>
    </message>
    <message>
        <source>Simile looks through your folders and shows every group of photos that are one picture: copies, re-saved, resized, turned, cropped or recoloured ones. You decide what goes.</source>
        <translation>Simile sieht Ihre Ordner durch und zeigt jede Gruppe von Fotos, die ein Bild sind: Kopien, neu gespeicherte, skalierte, gedrehte, beschnittene oder umgefärbte. Sie entscheiden, was geht.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Your photos, with all folders inside</source>
        <translation>Ihre Fotos, mit allen Ordnern darin</translation>
    </message>
    <message>
        <source>A small library, drawn for you now</source>
        <translation>Eine kleine Bibliothek, jetzt für Sie gezeichnet</translation>
    </message>
    <message>
        <source>Nothing is moved or deleted before you confirm it, and it can be taken back.</source>
        <translation>Nichts wird verschoben oder gelöscht, bevor Sie es bestätigen, und es lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>You can also drop a folder on this window.</source>
        <translation>Sie können auch einen Ordner auf diesem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Finds duplicate and look-alike photos. Free software under the MIT licence.</source>
        <translation>Findet doppelte und ähnliche Fotos. Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>You have this picture only smaller: {copies}, and {others} less alike</source>
        <translation>Sie haben dieses Bild nur kleiner: {copies}, und {others} weniger ähnliche</translation>
    </message>
    <message>
        <source>You have this picture: {copies}, and {others} less alike</source>
        <translation>Sie haben dieses Bild: {copies}, und {others} weniger ähnliche</translation>
    </message>
    <message>
        <source>No copy of this picture; nearest to it: {}</source>
        <translation>Keine Kopie dieses Bildes; am nächsten kommen: {}</translation>
    </message>
    <message>
        <source>It is in no group.</source>
        <translation>Es ist in keiner Gruppe.</translation>
    </message>
    <message>
        <source>It is in a group of {}.</source>
        <translation>Es ist in einer Gruppe von {}.</translation>
    </message>
    <message>
        <source>Show the message below this one</source>
        <translation>Die Meldung unter dieser zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more messages</source>
        <translation>
            <numerusform>%Ln weitere Meldung</numerusform>
            <numerusform>%Ln weitere Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{} cannot go</source>
        <translation>{} nicht möglich</translation>
    </message>
    <message>
        <source>Drawing sample photos</source>
        <translation>Beispielfotos werden gezeichnet</translation>
    </message>
    <message>
        <source>Collecting facts that only copies have</source>
        <translation>Sammeln, was nur Kopien sagen</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation>eine Sekunde</translation>
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
        <translation>{} Stunden</translation>
    </message>
    <message>
        <source>{} seconds</source>
        <translation>{} Sekunden</translation>
    </message>
    <message>
        <source>{} minutes</source>
        <translation>{} Minuten</translation>
    </message>
</context>
</TS>
