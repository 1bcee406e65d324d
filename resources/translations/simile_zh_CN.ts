<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Simile</name>
    <message>
        <source>Its facts could not be kept. {value}</source>
        <translation>其中的信息未能保存。{value}</translation>
    </message>
    <message>
        <source>{catalog} is open in another window of Simile. Use that one, or close it first.</source>
        <translation>{catalog} 已在另一个 Simile 窗口中打开。请使用那个窗口，或先将它关闭。</translation>
    </message>
    <message>
        <source>Another window of Simile is moving files. Wait until it is done, then try again.</source>
        <translation>另一个 Simile 窗口正在移动文件。请等它完成后重试。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Check the permissions of its folder.</source>
        <translation>无法写入 {path}（{reason}）。请检查其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>There is no backup of it: verdicts, folders and journal start empty.</source>
        <translation>它没有备份：判定、文件夹和日志将从头开始。</translation>
    </message>
    <message>
        <source>Your verdicts, your folders and the journal were saved from it.</source>
        <translation>您的判定、文件夹和日志已从中救回。</translation>
    </message>
    <message>
        <source>Your verdicts, your folders and the journal are those of {day}: what came after is lost.</source>
        <translation>您的判定、文件夹和日志停留在 {day}：此后的内容已丢失。</translation>
    </message>
    <message>
        <source>Another program has taken its place. The photo is here: {target}</source>
        <translation>其他程序占用了它的位置。照片在这里：{target}</translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close that program and try again.</source>
        <translation>{path} 正被其他程序使用。请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation>{path} 所在的磁盘已满。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Check its permissions, or choose another catalog.</source>
        <translation>无法写入 {path}。请检查其权限，或选择其他目录。</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check its permissions, or choose another catalog.</source>
        <translation>没有打开 {path} 的权限。请检查其权限，或选择其他目录。</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that its folder exists and may be written.</source>
        <translation>无法打开 {path}。请检查其文件夹是否存在且可写入。</translation>
    </message>
    <message>
        <source>The disk that holds {path} does not answer ({detail}). Check the disk and try again.</source>
        <translation>{path} 所在的磁盘没有响应（{detail}）。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Start again: the file is kept, and a new one begun.</source>
        <translation>{path} 已损坏（{detail}）。请重新开始：该文件会保留，并新建一个。</translation>
    </message>
    <message>
        <source>{path} is not a Simile file ({detail}). Choose another one.</source>
        <translation>{path} 不是 Simile 文件（{detail}）。请选择其他文件。</translation>
    </message>
    <message>
        <source>This is not a picture, or of a kind that Simile does not know.</source>
        <translation>这不是图片，或是 Simile 不认识的类型。</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is too large to open safely: more than 1 GB.</source>
        <translation>文件过大，无法安全打开：超过 1 GB。</translation>
    </message>
    <message>
        <source>This is a RAW file of a camera that Simile does not know.</source>
        <translation>这是 Simile 不认识的相机的 RAW 文件。</translation>
    </message>
    <message>
        <source>The HEIF file is damaged: its beginning cannot be read.</source>
        <translation>HEIF 文件已损坏：无法读取其开头。</translation>
    </message>
    <message>
        <source>There is not enough memory to open this picture.</source>
        <translation>内存不足，无法打开此图片。</translation>
    </message>
    <message>
        <source>The HEIF file is damaged: its picture cannot be decoded.</source>
        <translation>HEIF 文件已损坏：无法解码其中的图片。</translation>
    </message>
    <message>
        <source>The ICO file is damaged: its beginning cannot be read.</source>
        <translation>ICO 文件已损坏：无法读取其开头。</translation>
    </message>
    <message>
        <source>The ICO file is damaged: its picture cannot be decoded.</source>
        <translation>ICO 文件已损坏：无法解码其中的图片。</translation>
    </message>
    <message>
        <source>This is a JPEG with {components} colours. Simile reads those with 1, 3 or 4.</source>
        <translation>这是含 {components} 个颜色分量的 JPEG。Simile 可读取 1、3 或 4 个分量的 JPEG。</translation>
    </message>
    <message>
        <source>The JPEG is cut short: the end of its picture is missing.</source>
        <translation>JPEG 不完整：缺少图片的末尾部分。</translation>
    </message>
    <message>
        <source>The JPEG is damaged: the lower part of its picture is missing.</source>
        <translation>JPEG 已损坏：缺少图片的下半部分。</translation>
    </message>
    <message>
        <source>The JPEG is damaged: its picture cannot be decoded.</source>
        <translation>JPEG 已损坏：无法解码其中的图片。</translation>
    </message>
    <message>
        <source>The JPEG 2000 file is damaged: its beginning cannot be read.</source>
        <translation>JPEG 2000 文件已损坏：无法读取其开头。</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it does not say how large its picture is.</source>
        <translation>JPEG 已损坏：其中没有图片的尺寸。</translation>
    </message>
    <message>
        <source>This is a {bits}-bit JPEG. Simile reads JPEGs of 8 bits a colour only.</source>
        <translation>这是 {bits} 位的 JPEG。Simile 只读取每种颜色 8 位的 JPEG。</translation>
    </message>
    <message>
        <source>The file is cut short: it ends before its picture begins.</source>
        <translation>文件不完整：在图片开始之前就结束了。</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it ends before its picture begins.</source>
        <translation>JPEG 已损坏：在图片开始之前就结束了。</translation>
    </message>
    <message>
        <source>The JPEG is damaged: its parts are not in order.</source>
        <translation>JPEG 已损坏：各部分的顺序不对。</translation>
    </message>
    <message>
        <source>The JPEG is damaged: it says twice how large its picture is.</source>
        <translation>JPEG 已损坏：其中两次给出图片的尺寸。</translation>
    </message>
    <message>
        <source>The JPEG XL file is damaged: its beginning cannot be read.</source>
        <translation>JPEG XL 文件已损坏：无法读取其开头。</translation>
    </message>
    <message>
        <source>The JPEG XL file {words}: its picture cannot be decoded.</source>
        <translation>JPEG XL 文件{words}：无法解码其中的图片。</translation>
    </message>
    <message>
        <source>The picture is too large to open safely: {width} × {height} pixels.</source>
        <translation>图片过大，无法安全打开：{width} × {height} 像素。</translation>
    </message>
    <message>
        <source>The picture is empty: its width or height is zero.</source>
        <translation>图片为空：宽度或高度为零。</translation>
    </message>
    <message>
        <source>This picture is stored as text, and is too large to be read that way.</source>
        <translation>此图片以数字文本写成，过长而无法读取。</translation>
    </message>
    <message>
        <source>The {kind} file is damaged: its beginning cannot be read.</source>
        <translation>{kind} 文件已损坏：无法读取其开头。</translation>
    </message>
    <message>
        <source>The file {words}: its picture cannot be decoded.</source>
        <translation>文件{words}：无法解码其中的图片。</translation>
    </message>
    <message>
        <source>The PSD file is cut short: the end of its picture is missing.</source>
        <translation>PSD 文件不完整：缺少图片的末尾部分。</translation>
    </message>
    <message>
        <source>This PSD file has a colour mode that Simile does not read.</source>
        <translation>这是 Simile 不支持的颜色模式的 PSD 文件。</translation>
    </message>
    <message>
        <source>This PSD file was saved without its flattened picture. Save it with maximum compatibility.</source>
        <translation>此 PSD 文件保存时没有合并后的图像。请以最大兼容方式重新保存。</translation>
    </message>
    <message>
        <source>The PSD file is cut short: it ends before its picture begins.</source>
        <translation>PSD 文件不完整：在图片开始之前就结束了。</translation>
    </message>
    <message>
        <source>This PSD file is compressed in a way that Simile does not read.</source>
        <translation>此 PSD 文件的压缩方式 Simile 不支持。</translation>
    </message>
    <message>
        <source>The QOI file is cut short: it ends before its picture begins.</source>
        <translation>QOI 文件不完整：在图片开始之前就结束了。</translation>
    </message>
    <message>
        <source>The QOI file is damaged: its picture cannot be decoded.</source>
        <translation>QOI 文件已损坏：无法解码其中的图片。</translation>
    </message>
    <message>
        <source>The RAW file is damaged: its beginning cannot be read.</source>
        <translation>RAW 文件已损坏：无法读取其开头。</translation>
    </message>
    <message>
        <source>The RAW file is damaged: there is no picture in it.</source>
        <translation>RAW 文件已损坏：其中没有图片。</translation>
    </message>
    <message>
        <source>The RAW file is damaged, or of a camera that Simile does not know.</source>
        <translation>RAW 文件已损坏，或来自 Simile 不认识的相机。</translation>
    </message>
    <message>
        <source>The WebP file is cut short: its picture cannot be decoded.</source>
        <translation>WebP 文件不完整：无法解码其中的图片。</translation>
    </message>
    <message>
        <source>The WebP file is damaged: its beginning cannot be read.</source>
        <translation>WebP 文件已损坏：无法读取其开头。</translation>
    </message>
    <message>
        <source>The WebP file is damaged: its picture cannot be decoded.</source>
        <translation>WebP 文件已损坏：无法解码其中的图片。</translation>
    </message>
    <message>
        <source>Simile ended while reading this file, so the file is left out. If something else ended it, try the file again.</source>
        <translation>Simile 在读取此文件时退出，因此跳过该文件。如果退出另有原因，请重试该文件。</translation>
    </message>
    <message>
        <source>{near} is a file. Choose another folder.</source>
        <translation>{near} 是文件。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{near} cannot be written. Choose another folder.</source>
        <translation>无法写入 {near}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>It is in that folder already. Choose another folder.</source>
        <translation>它已在该文件夹中。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>It has changed since it came back. Scan, then decide again.</source>
        <translation>它恢复之后又有改动。请重新扫描后再决定。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: a file of that name is in the way. Rename it.</source>
        <translation>无法创建文件夹 {folder}：有同名文件。请将该文件改名。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made. {value}</source>
        <translation>无法创建文件夹 {folder}。{value}</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its disk, or move it to another folder.</source>
        <translation>文件夹 {folder} 不存在。请连接其磁盘，或移到其他文件夹。</translation>
    </message>
    <message>
        <source>The disk it is on has no trash that can be used. Put it into the holding folder there, or move it.</source>
        <translation>它所在的磁盘没有可用的回收站。请放入该磁盘的暂存文件夹，或移到别处。</translation>
    </message>
    <message>
        <source>Its folder is write-protected. Allow writing to it and try again.</source>
        <translation>不允许更改它所在的文件夹。请允许写入该文件夹后重试。</translation>
    </message>
    <message>
        <source>It is the photo to keep itself. Choose another photo to keep.</source>
        <translation>它本身就是要保留的照片。请选择另一张照片保留。</translation>
    </message>
    <message>
        <source>It has changed since it was scanned. Scan, then decide again.</source>
        <translation>扫描之后它有改动。请重新扫描后再决定。</translation>
    </message>
    <message>
        <source>It is the same file as the photo to keep, {path}. Removing it would free nothing.</source>
        <translation>它与要保留的照片 {path} 是同一个文件。移除它不会释放空间。</translation>
    </message>
    <message>
        <source>It has changed or is gone. Scan, then decide again.</source>
        <translation>它已改动或不存在。请重新扫描后再决定。</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, has changed or is gone. Scan again.</source>
        <translation>要保留的照片 {path} 已改动或不存在。请重新扫描。</translation>
    </message>
    <message>
        <source>It is no longer in the catalog. Scan again.</source>
        <translation>它已不在目录中。请重新扫描。</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is itself marked to go. Leave one of them.</source>
        <translation>要保留的照片 {path} 本身也被标记为移除。请留下其中一张。</translation>
    </message>
    <message>
        <source>You said that it is not a duplicate of {path}. Withdraw that first.</source>
        <translation>您曾判定它与 {path} 不是重复照片。请先撤回该判定。</translation>
    </message>
    <message>
        <source>You said to keep both this one and {path}. Withdraw that first.</source>
        <translation>您说过这张和 {path} 都要保留。请先撤回该判定。</translation>
    </message>
    <message>
        <source>It is not known to show the same picture as {path}. Scan, then decide again.</source>
        <translation>无法确认它与 {path} 画面相同。请重新扫描后再决定。</translation>
    </message>
    <message>
        <source>It is in a protected folder. Take the protection off the folder first.</source>
        <translation>它在受保护的文件夹中。请先取消对该文件夹的保护。</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, has changed since it was scanned. Scan again.</source>
        <translation>扫描之后，要保留的照片 {path} 有改动。请重新扫描。</translation>
    </message>
    <message>
        <source>{path}, which goes with it, has changed or is gone. Scan again.</source>
        <translation>与它关联的 {path} 已改动或不存在。请重新扫描。</translation>
    </message>
    <message>
        <source>{source} was replaced by a link to it. Undo that first.</source>
        <translation>{source} 的位置上已放了指向它的链接。请先撤销该操作。</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, was not found as it was: {refusal}</source>
        <translation>要保留的照片 {path} 与原先不符：{refusal}</translation>
    </message>
    <message>
        <source>It is not known to show the same picture as {path}.</source>
        <translation>无法确认它与 {path} 画面相同。</translation>
    </message>
    <message>
        <source>It is itself a photo to keep.</source>
        <translation>它本身也是要保留的照片。</translation>
    </message>
    <message>
        <source>It is one and the same file.</source>
        <translation>它们是同一个文件。</translation>
    </message>
    <message>
        <source>{path} goes with it and must stay: {refusal}</source>
        <translation>{path} 与它关联，必须保留：{refusal}</translation>
    </message>
    <message>
        <source>It is no longer here: {target}. The photo kept for it is {keeper}.</source>
        <translation>它已不在这里：{target}。代替它保留的照片是 {keeper}。</translation>
    </message>
    <message>
        <source>Another file has taken its place: {source}. Rename that one first.</source>
        <translation>它的位置已被其他文件占用：{source}。请先将那个文件改名。</translation>
    </message>
    <message>
        <source>It is no longer here: {source}.</source>
        <translation>它已不在这里：{source}。</translation>
    </message>
    <message>
        <source>On its disk there is neither a trash nor a place for a holding folder. Move it to a folder instead.</source>
        <translation>它所在的磁盘既没有回收站，也无处建立暂存文件夹。请改为移到文件夹。</translation>
    </message>
    <message>
        <source>The photo to keep is on another disk, and hard links end at the disk. Make a symbolic link instead.</source>
        <translation>要保留的照片在另一个磁盘上，而硬链接不能跨磁盘。请改用符号链接。</translation>
    </message>
    <message>
        <source>The photo to keep has as many names already as its disk allows. Make a symbolic link instead.</source>
        <translation>要保留的照片的名称数已达磁盘允许的上限。请改用符号链接。</translation>
    </message>
    <message>
        <source>The disk it is on, or the system, allows no {action} there. Move it to the trash instead.</source>
        <translation>它所在的磁盘或系统不允许在那里创建{action}。请改为移到回收站。</translation>
    </message>
    <message>
        <source>The link does not lead to {path}. Another program changed it. Scan again.</source>
        <translation>该链接没有指向 {path}，已被其他程序更改。请重新扫描。</translation>
    </message>
    <message>
        <source>What is in its place is no link to {keeper}. Rename it, then undo again. Until then the photo is here: {target}</source>
        <translation>它的位置上不是指向 {keeper} 的链接。请将其改名，然后再次撤销。在此之前照片在这里：{target}</translation>
    </message>
    <message>
        <source>{name} is missing beside the model. Write it, for example: {example}</source>
        <translation>模型旁缺少 {name}。请编写该文件，例如：{example}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>无法读取 {name}：{strerror}。</translation>
    </message>
    <message>
        <source>{name} does not describe a model: {error}. An example: {example}</source>
        <translation>{name} 没有描述模型：{error}。示例：{example}</translation>
    </message>
    <message>
        <source>{name} was changed while it was opened. Try again.</source>
        <translation>{name} 在打开时被更改。请重试。</translation>
    </message>
    <message>
        <source>The model gives the same vector for every picture. Choose another one, or another of its outputs.</source>
        <translation>该模型对所有图片给出同样的结果。请选择其他模型，或它的其他输出。</translation>
    </message>
    <message>
        <source>The model needs more than {seconds} seconds for a few pictures. Choose a smaller one.</source>
        <translation>该模型处理几张图片就需要超过 {seconds} 秒。请选择更小的模型。</translation>
    </message>
    <message>
        <source>The model crashes OpenCV: it is damaged, or needs far too much memory. Choose another one.</source>
        <translation>该模型使 OpenCV 停止运行：它已损坏，或需要的内存过多。请选择其他模型。</translation>
    </message>
    <message>
        <source>{name} is not a file. Choose a model in ONNX.</source>
        <translation>{name} 不是文件。请选择 ONNX 模型。</translation>
    </message>
    <message>
        <source>{name} is larger than 2 GB. Choose a smaller model.</source>
        <translation>{name} 超过 2 GB。请选择更小的模型。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {value}.</source>
        <translation>无法读取 {name}：{value}。</translation>
    </message>
    <message>
        <source>The model needs more memory than Simile gives to one. Choose a smaller one.</source>
        <translation>该模型需要的内存超过 Simile 允许的上限。请选择更小的模型。</translation>
    </message>
    <message>
        <source>It changed while it was being moved, so it was left where it is. Scan again.</source>
        <translation>它在移动过程中有改动，因此留在原处。请重新扫描。</translation>
    </message>
    <message>
        <source>The copy did not arrive whole, so the file was left where it is. Check the disk.</source>
        <translation>副本不完整，因此文件留在原处。请检查磁盘。</translation>
    </message>
    <message>
        <source>A left-over of an interrupted move is in the way: {part}. Look at it, then delete it.</source>
        <translation>有一次中断的移动留下的文件挡在那里：{part}。请查看后将其删除。</translation>
    </message>
    <message>
        <source>Another program changed it at that moment. What was there is now {target}.</source>
        <translation>当时有其他程序更改了它。原先的内容现在是 {target}。</translation>
    </message>
    <message>
        <source>OpenCV cannot use this file as a model ({name}). Export it as ONNX, for pictures (1, 3, {size}, {size}).</source>
        <translation>OpenCV 无法将此文件用作模型（{name}）。请导出为 ONNX，图片输入为 (1, 3, {size}, {size})。</translation>
    </message>
    <message>
        <source>The model has no output called {output}; it has {value}.</source>
        <translation>该模型没有名为 {output} 的输出；它有 {value}。</translation>
    </message>
    <message>
        <source>The model returns {shape} numbers instead of one vector. Name another output of it.</source>
        <translation>该模型给出的是 {shape} 个数，而不是一个向量。请指定它的其他输出。</translation>
    </message>
    <message>
        <source>The model returns values that are not numbers. It was not exported correctly; choose another one.</source>
        <translation>该模型给出的结果不是数字，导出有误；请选择其他模型。</translation>
    </message>
    <message>
        <source>The model needs more memory than there is. Choose a smaller one.</source>
        <translation>该模型需要的内存超过现有内存。请选择更小的模型。</translation>
    </message>
    <message>
        <source>Another program is writing to it. Wait until that is done, then scan again.</source>
        <translation>其他程序正在写入它。请等待完成后重新扫描。</translation>
    </message>
    <message>
        <source>There is no regular file of that name any more. Scan again.</source>
        <translation>已没有该名称的普通文件。请重新扫描。</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Choose another file for the catalog.</source>
        <translation>{path} 属于其他程序。请为目录选择其他文件。</translation>
    </message>
    <message>
        <source>{path} was made by a newer Simile. Update this program, or choose another catalog.</source>
        <translation>{path} 由更新版本的 Simile 创建。请更新本程序，或选择其他目录。</translation>
    </message>
    <message>
        <source>The catalog {path} was damaged. It is kept as {aside}. {saved} Start again and scan: your photos are as they were.</source>
        <translation>目录 {path} 已损坏，已保留为 {aside}。{saved} 请重新开始并扫描：您的照片没有变化。</translation>
    </message>
    <message>
        <source>{path} is damaged ({answer}).</source>
        <translation>{path} 已损坏（{answer}）。</translation>
    </message>
    <message>
        <source>{path} was made by an older Simile. Open it once in Simile to bring it up to date.</source>
        <translation>{path} 由旧版本的 Simile 创建。请在 Simile 中打开一次以更新它。</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be made: {strerror}. Choose another one.</source>
        <translation>无法创建 {path} 的文件夹：{strerror}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} holds no catalog yet. Scan a folder first.</source>
        <translation>{path} 中还没有目录。请先扫描一个文件夹。</translation>
    </message>
    <message>
        <source>This part is too small to be searched for: {value} × {value2} pixels. Draw a larger rectangle.</source>
        <translation>此局部太小，无法搜索：{value} × {value2} 像素。请画一个更大的矩形。</translation>
    </message>
    <message>
        <source>No image model is chosen, so nothing can be ranked by what one sees.</source>
        <translation>没有选择图像模型，因此无法按它看到的内容排序。</translation>
    </message>
    <message>
        <source>The image model has not described these photos yet. Open their themes or map first.</source>
        <translation>图像模型尚未描述这些照片。请先打开它们的主题或地图。</translation>
    </message>
    <message>
        <source>The file cannot be read: {value}.</source>
        <translation>无法读取文件：{value}。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <source>You are not allowed to read this file. Change its permissions and scan again.</source>
        <translation>您没有读取此文件的权限。请更改其权限后重新扫描。</translation>
    </message>
    <message>
        <source>Simile failed on this file ({name}: {error}). Please report it with the file.</source>
        <translation>Simile 处理此文件时出错（{name}：{error}）。请报告此问题并附上该文件。</translation>
    </message>
    <message>
        <source>Simile was interrupted while it moved {name}. Connect its disk, then start Simile again.</source>
        <translation>Simile 在移动 {name} 时中断。请连接其磁盘，然后重新启动 Simile。</translation>
    </message>
    <message>
        <source>Simile was interrupted, and {name} is neither in its place nor in {value}. {detail}</source>
        <translation>Simile 曾中断，{name} 既不在原处，也不在{value}中。{detail}</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} is still in {value}. You can undo that again.</source>
        <translation>Simile 曾中断：{name} 仍在{value}中。您可以再次撤销。</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} {value}. You can undo that.</source>
        <translation>Simile 曾中断：{name} {value}。您可以撤销。</translation>
    </message>
    <message>
        <source>Simile was interrupted before its turn.</source>
        <translation>在轮到它之前 Simile 就中断了。</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} stayed in place.</source>
        <translation>Simile 曾中断：{name} 留在原处。</translation>
    </message>
    <message>
        <source>Simile was interrupted: {name} is back in its place.</source>
        <translation>Simile 曾中断：{name} 已回到原处。</translation>
    </message>
    <message>
        <source>The photo that it went with has not come back. Undo that first.</source>
        <translation>与它关联的照片尚未恢复。请先撤销那一项。</translation>
    </message>
    <message>
        <source>{unknown} is no longer in the catalog. Scan, then decide again.</source>
        <translation>{unknown} 已不在目录中。请重新扫描后再决定。</translation>
    </message>
    <message>
        <source>Its folder cannot be reached. Connect the disk, then try again.</source>
        <translation>无法访问它所在的文件夹。请连接磁盘后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Your disk quota is used up. Free some space and try again.</source>
        <translation>您的磁盘配额已用完。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk is write-protected. Allow writing to it and try again.</source>
        <translation>磁盘有写保护。请允许写入后重试。</translation>
    </message>
    <message>
        <source>You have no permission to do that there. Change the permissions of the folder and try again.</source>
        <translation>您没有在那里进行此操作的权限。请更改文件夹的权限后重试。</translation>
    </message>
    <message>
        <source>The disk does not answer. Check it and its cable, then try again.</source>
        <translation>磁盘没有响应。请检查磁盘及其连线后重试。</translation>
    </message>
    <message>
        <source>The file or its folder is gone. Scan again.</source>
        <translation>文件或其文件夹已不存在。请重新扫描。</translation>
    </message>
    <message>
        <source>The name is too long for that folder. Rename the file and scan again.</source>
        <translation>名称对该文件夹来说过长。请将文件改名后重新扫描。</translation>
    </message>
    <message>
        <source>The file is too large for that disk. Choose another folder.</source>
        <translation>文件对该磁盘来说过大。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The system refused: {value}. Check the file and try again.</source>
        <translation>系统拒绝了操作：{value}。请检查文件后重试。</translation>
    </message>
    <message>
        <source>{address} did not answer within {longest} s. Save the picture and search by file.</source>
        <translation>{address} 在 {longest} 秒内没有响应。请保存图片后按文件搜索。</translation>
    </message>
    <message>
        <source>{address} is not a web address: it must begin with http:// or https://.</source>
        <translation>{address} 不是网址：必须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>{full_url} leads to {newurl}, which is not on the web.</source>
        <translation>{full_url} 转到 {newurl}，后者不是网址。</translation>
    </message>
    <message>
        <source>{address} is larger than {value} MB. Save it and search by file.</source>
        <translation>{address} 超过 {value} MB。请保存后按文件搜索。</translation>
    </message>
    <message>
        <source>Stopped before its turn.</source>
        <translation>在轮到它之前已停止。</translation>
    </message>
    <message>
        <source>{path} was changed after Simile wrote it, so it was left as it is.</source>
        <translation>{path} 在 Simile 写入之后被更改，因此保持原样。</translation>
    </message>
    <message>
        <source>{path} is not a regular file, so nothing can be written into it.</source>
        <translation>{path} 不是普通文件，因此无法写入。</translation>
    </message>
    <message>
        <source>{path} is too large to be read safely.</source>
        <translation>{path} 过大，无法安全读取。</translation>
    </message>
    <message>
        <source>{path} cannot be read. {value}</source>
        <translation>无法读取 {path}。{value}</translation>
    </message>
    <message>
        <source>{path} cannot be written. {value}</source>
        <translation>无法写入 {path}。{value}</translation>
    </message>
    <message>
        <source>{path} is being changed by another program, so it was left as it is.</source>
        <translation>{path} 正被其他程序更改，因此保持原样。</translation>
    </message>
    <message>
        <source>This folder is offline: it is not there. Connect its disk, or take the folder out of the library.</source>
        <translation>此文件夹已离线：它不存在。请连接其磁盘，或将文件夹从图库中移除。</translation>
    </message>
    <message>
        <source>This folder is offline: it is empty, but held photos. Connect its disk, or take the folder out.</source>
        <translation>此文件夹已离线：它是空的，但曾含有照片。请连接其磁盘，或移除该文件夹。</translation>
    </message>
    <message>
        <source>The XMP file beside it is written in a form that Simile cannot add to.</source>
        <translation>旁边的 XMP 文件的写法 Simile 无法补充。</translation>
    </message>
    <message>
        <source>The XMP file beside it is too large to be read safely.</source>
        <translation>旁边的 XMP 文件过大，无法安全读取。</translation>
    </message>
    <message>
        <source>The XMP file beside it is damaged. Repair or remove it, or do without the facts.</source>
        <translation>旁边的 XMP 文件已损坏。请修复或移除它，或放弃这些信息。</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Move it away, or choose another catalog folder.</source>
        <translation>{path} 属于其他程序。请将它移走，或为目录选择其他文件夹。</translation>
    </message>
    <message>
        <source>It cannot be brought back from here. Open the trash of your system and restore it there.</source>
        <translation>在这里无法撤回。请打开系统的回收站并在那里还原。</translation>
    </message>
    <message>
        <source>Put it into the holding folder there, or move it.</source>
        <translation>请放入该磁盘的暂存文件夹，或移到别处。</translation>
    </message>
    <message>
        <source>The system did not put it into the trash. Move it to a folder instead.</source>
        <translation>系统没有将它放入回收站。请改为移到文件夹。</translation>
    </message>
    <message>
        <source>It is no longer in the trash. The photo that was kept for it is still there.</source>
        <translation>它已不在回收站中。代替它保留的照片仍在。</translation>
    </message>
    <message>
        <source>The drive it is on has no recycle bin. {instead}</source>
        <translation>它所在的驱动器没有回收站。{instead}</translation>
    </message>
    <message>
        <source>The disk it is on has no trash. {instead}</source>
        <translation>它所在的磁盘没有回收站。{instead}</translation>
    </message>
    <message>
        <source>Another file has taken its place. Rename that one, then undo again. Until then it is here: {target}</source>
        <translation>它的位置已被其他文件占用。请将那个文件改名，然后再次撤销。在此之前它在这里：{target}</translation>
    </message>
    <message>
        <source>Its folder {root} cannot be reached. Connect the disk, then try again.</source>
        <translation>无法访问它所在的文件夹 {root}。请连接磁盘后重试。</translation>
    </message>
    <message>
        <source>It was changed after it was removed. It is still here: {target}. Move it back yourself.</source>
        <translation>它移走之后被更改。它仍在这里：{target}。请自行移回。</translation>
    </message>
    <message>
        <source>{value} It is still here: {target}</source>
        <translation>{value} 它仍在这里：{target}</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>此文件夹已不存在。</translation>
    </message>
    <message>
        <source>You are not allowed to read this folder. Change its permissions, or take it out of the library.</source>
        <translation>您没有读取此文件夹的权限。请更改其权限，或将它从图库中移除。</translation>
    </message>
    <message>
        <source>This folder cannot be read: {value}.</source>
        <translation>无法读取此文件夹：{value}。</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>the trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>the holding folder</source>
        <translation>暂存文件夹</translation>
    </message>
    <message>
        <source>the folder you chose</source>
        <translation>您选择的文件夹</translation>
    </message>
    <message>
        <source>had gone to the trash</source>
        <translation>已移到回收站</translation>
    </message>
    <message>
        <source>had gone to the holding folder of its disk</source>
        <translation>已放入所在磁盘的暂存文件夹</translation>
    </message>
    <message>
        <source>had gone to the folder you chose</source>
        <translation>已移到您选择的文件夹</translation>
    </message>
    <message>
        <source>had been replaced by a link</source>
        <translation>已替换为链接</translation>
    </message>
    <message>
        <source>hard link</source>
        <translation>硬链接</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>{photos} put into the trash or the holding folder, {size} to free.</source>
        <translation>{photos}已放入回收站或暂存文件夹，可释放 {size}。</translation>
    </message>
    <message>
        <source>{photos} replaced by links, {size} to free.</source>
        <translation>{photos}已替换为链接，可释放 {size}。</translation>
    </message>
    <message>
        <source>{photos} removed again, {size} to free.</source>
        <translation>{photos}已再次移除，可释放 {size}。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>{done} {count} left alone. {name}: {reason}</source>
        <translation>{done} {count}保持原样。{name}：{reason}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No photo is marked. Press Enter to accept a suggestion, or Space to mark a photo.</source>
        <translation>没有标记任何照片。按 Enter 接受建议，或按空格键标记照片。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{} brought back.</source>
        <translation>{}已恢复。</translation>
    </message>
    <message>
        <source>{} brought back to where they were.</source>
        <translation>{}已恢复到原来的位置。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>{photos} marked · {size} to free</source>
        <translation>已标记 {photos} · 可释放 {size}</translation>
    </message>
    <message>
        <source>No photo marked</source>
        <translation>未标记照片</translation>
    </message>
    <message>
        <source>A bug in Simile</source>
        <translation>Simile 出现错误</translation>
    </message>
    <message>
        <source>Something went wrong that should not have</source>
        <translation>发生了不该发生的问题</translation>
    </message>
    <message>
        <source>Your photos and the catalog are as they were before this step. You can go on. If it happens again, please send the text below to the developers of Simile.</source>
        <translation>您的照片和目录仍保持这一步之前的状态，您可以继续使用。如果再次发生，请将下面的文字发送给 Simile 的开发者。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>What happened, for the developers</source>
        <translation>发生了什么，供修复者参考</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Put the text on the clipboard</source>
        <translation>将文字放到剪贴板</translation>
    </message>
    <message>
        <source>Close and go on</source>
        <translation>关闭并继续</translation>
    </message>
    <message>
        <source>{photos} on a disk without a trash: put them into {folder} instead</source>
        <translation>{photos}所在的磁盘没有回收站：改为放入 {folder}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder to move to</source>
        <translation>目标文件夹</translation>
    </message>
    <message>
        <source>The photos are moved to this folder; no file in it is overwritten</source>
        <translation>照片会移到此文件夹；其中的文件不会被覆盖</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder to move to</source>
        <translation>选择目标文件夹</translation>
    </message>
    <message>
        <source>Keep subfolders</source>
        <translation>保留子文件夹</translation>
    </message>
    <message>
        <source>Put each photo in the same subfolder as in the library, or all side by side</source>
        <translation>将每张照片放入与图库中相同的子文件夹，或全部放在一起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>Hard link: another name of the file that stays</source>
        <translation>硬链接：所保留文件的另一个名称</translation>
    </message>
    <message>
        <source>Works on one disk only. Either name keeps the photo when the other is removed.</source>
        <translation>只能用于同一磁盘。删除其中一个名称后，另一个仍保有照片。</translation>
    </message>
    <message>
        <source>Symbolic link: a pointer to the photo that stays</source>
        <translation>符号链接：指向所保留照片的指针</translation>
    </message>
    <message>
        <source>Works across disks. It leads nowhere once the photo that stays is moved or removed.</source>
        <translation>可跨磁盘使用。所保留的照片一旦被移动或移除，链接即失效。</translation>
    </message>
    <message>
        <source>Put photos without a trash into a holding folder</source>
        <translation>将没有回收站的照片放入暂存文件夹</translation>
    </message>
    <message>
        <source>They stay there until you delete them yourself; until then Undo brings them back</source>
        <translation>它们会留在那里，直到您亲自删除；在此之前可用“撤销”恢复</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Looking for themes</source>
        <translation>正在寻找主题</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整个图库</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>所有主题</translation>
    </message>
    <message>
        <source>Close this theme and show all of them</source>
        <translation>关闭此主题并显示所有主题</translation>
    </message>
    <message>
        <source>Photos to divide</source>
        <translation>要划分的照片</translation>
    </message>
    <message>
        <source>Divide the whole library, one folder, or what was found last</source>
        <translation>划分整个图库、某个文件夹或上次搜索的结果</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Number of themes</source>
        <translation>主题数量</translation>
    </message>
    <message>
        <source>How many themes to make; at the lowest end as many as suit the photos</source>
        <translation>要划分多少个主题；调到最低时由照片决定合适的数量</translation>
    </message>
    <message>
        <source>Themes of the library</source>
        <translation>图库的主题</translation>
    </message>
    <message>
        <source>Double click or Enter: see all photos of a theme.</source>
        <translation>双击或按 Enter：查看主题中的所有照片。</translation>
    </message>
    <message>
        <source>Photos of the theme</source>
        <translation>主题中的照片</translation>
    </message>
    <message>
        <source>Double click or Enter: go to the photo&apos;s group, or open it.</source>
        <translation>双击或按 Enter：转到照片所在的组，或打开照片。</translation>
    </message>
    <message>
        <source>No photos to divide</source>
        <translation>没有可划分的照片</translation>
    </message>
    <message>
        <source>Choose other photos above, or add a folder to the library.</source>
        <translation>请在上方选择其他照片，或向图库添加文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n themes</source>
        <translation>
            <numerusform>%Ln 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>A theme of {}</source>
        <translation>包含 {}的主题</translation>
    </message>
    <message>
        <source>Search results ({})</source>
        <translation>搜索结果（{}）</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder of photos to look through</source>
        <translation>选择要查找的照片文件夹</translation>
    </message>
    <message>
        <source>Try it with sample photos</source>
        <translation>用示例照片试试</translation>
    </message>
    <message>
        <source>Draw a small library of sample photos and look through it</source>
        <translation>生成一个小型示例图库并在其中查找</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>Look for new, changed and missing photos</source>
        <translation>查找新增、更改和缺失的照片</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Read the selected files of “Not readable” again</source>
        <translation>重新读取“无法读取”列表中选中的文件</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause the work and continue later</source>
        <translation>暂停工作，稍后继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the work; what was done is kept</source>
        <translation>停止工作；已完成的部分会保留</translation>
    </message>
    <message>
        <source>Take folder out of the library</source>
        <translation>从图库中移除文件夹</translation>
    </message>
    <message>
        <source>Forget the selected folder&apos;s photos; no file is touched</source>
        <translation>忘记所选文件夹中的照片；不会改动任何文件</translation>
    </message>
    <message>
        <source>Choose where the folder is now…</source>
        <translation>选择文件夹现在的位置…</translation>
    </message>
    <message>
        <source>Protect the folder</source>
        <translation>保护文件夹</translation>
    </message>
    <message>
        <source>Never mark photos of the selected folder, neither by rule nor by hand</source>
        <translation>无论按规则还是手动，都不标记所选文件夹中的照片</translation>
    </message>
    <message>
        <source>Compare folders</source>
        <translation>比较文件夹</translation>
    </message>
    <message>
        <source>See which folders hold the same photos, and what is in one of them only</source>
        <translation>查看哪些文件夹包含相同的照片，以及哪些照片只在其中一个里</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Write the groups of this list to a page with pictures, a table or a document</source>
        <translation>将此列表中的组写成带图片的网页、表格或文档</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close Simile; a scan continues at the next start</source>
        <translation>关闭 Simile；扫描会在下次启动时继续</translation>
    </message>
    <message>
        <source>Redo what was undone last</source>
        <translation>重做上一步撤销的操作</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史记录…</translation>
    </message>
    <message>
        <source>Everything that was removed, and what can be undone</source>
        <translation>所有移除过的内容，以及可以撤销的操作</translation>
    </message>
    <message>
        <source>enough for {} MP</source>
        <translation>足够 {} MP</translation>
    </message>
    <message>
        <source>Untick what should stay (Space). A double click shows both photos large (Return).</source>
        <translation>取消勾选应保留的照片（空格键）。双击可放大显示两张照片（回车键）。</translation>
    </message>
    <message>
        <source>Remove nothing. What you unticked is no longer marked.</source>
        <translation>不移除任何内容。您取消勾选的照片不再被标记。</translation>
    </message>
    <message numerus="yes">
        <source>%n get other names there, as their own are taken: see the last column.</source>
        <translation>
            <numerusform>%Ln 个在那里使用其他名称，因为原名已被占用：见最后一列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the last that look as they do: what stays for them was edited or mirrored, or shows less.</source>
        <translation>
            <numerusform>%Ln 张是同样外观的最后一张：代之保留的照片经过编辑或镜像，或显示内容更少。</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes, and stays</source>
        <translation>移除与保留</translation>
    </message>
    <message>
        <source>Goes:</source>
        <translation>移除：</translation>
    </message>
    <message>
        <source>Stays for it:</source>
        <translation>代之保留：</translation>
    </message>
    <message>
        <source>Untick it to let this photo stay</source>
        <translation>取消勾选以保留此照片</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>The line before (Up)</source>
        <translation>上一行（向上键）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>The next line (Down)</source>
        <translation>下一行（向下键）</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Wheel: zoom both photos. Drag: move them. Double click: 100 % or the whole.</source>
        <translation>滚轮：缩放两张照片。拖动：移动。双击：100% 或整张。</translation>
    </message>
    <message>
        <source>{photos} marked, {size} to free. Nothing happens before you confirm it.</source>
        <translation>已标记 {photos}，可释放 {size}。在您确认之前不会发生任何更改。</translation>
    </message>
    <message>
        <source>{photos} moved to the trash. {size} will be freed once you empty it.</source>
        <translation>已将 {photos} 移到回收站。清空回收站后将释放 {size}。</translation>
    </message>
    <message>
        <source>Stays too: you unticked it</source>
        <translation>也保留：您已取消勾选</translation>
    </message>
    <message>
        <source>{}: the last one that looks like this</source>
        <translation>{}：最后一张如此外观的照片</translation>
    </message>
    <message>
        <source>as {}</source>
        <translation>名为 {}</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>放大显示</translation>
    </message>
    <message>
        <source>Untick, so that it stays, or tick again</source>
        <translation>取消勾选以保留，或重新勾选</translation>
    </message>
    <message>
        <source>Keep details that only the removed copies have (dates, places, ratings, keywords) in XMP files beside the photos that stay</source>
        <translation>将只有被移除副本才有的信息（日期、地点、评分、关键词）保存到保留照片旁的 XMP 文件中</translation>
    </message>
    <message>
        <source>Details that only the removed copies have</source>
        <translation>只有被移除的副本才有的信息</translation>
    </message>
    <message>
        <source>{photos} read. In {groups} are identical files: {size} to free without losing a picture.</source>
        <translation>已读取 {photos}。{groups} 中有相同的文件：可释放 {size}，且不丢失任何图片。</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read. The list “{}” says why.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取。原因见列表“{}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture in the folders of your library. Drop another folder on this window.</source>
        <translation>您图库的文件夹中没有图片。请将其他文件夹拖放到此窗口。</translation>
    </message>
    <message>
        <source>No two photos of your library are as alike as you ask for. A lower similarity may show copies.</source>
        <translation>您的图库中没有两张照片达到所要求的相似度。降低相似度也许会显示副本。</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Search for a picture…</source>
        <translation>按图片搜索…</translation>
    </message>
    <message>
        <source>Choose a picture file and find its look-alikes</source>
        <translation>选择图片文件，查找与它相似的照片</translation>
    </message>
    <message>
        <source>Search for the pasted picture</source>
        <translation>搜索粘贴的图片</translation>
    </message>
    <message>
        <source>Find look-alikes of the picture, file or address on the clipboard</source>
        <translation>查找与剪贴板中的图片、文件或网址相似的照片</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Find look-alikes of this photo</source>
        <translation>查找与此照片相似的照片</translation>
    </message>
    <message>
        <source>Search the library for the current photo</source>
        <translation>在图库中搜索当前照片</translation>
    </message>
    <message>
        <source>Search for a part…</source>
        <translation>搜索局部…</translation>
    </message>
    <message>
        <source>Draw a rectangle on any photo in the window and find look-alikes of what is in it</source>
        <translation>在窗口中的任意照片上画一个矩形，查找与其中内容相似的照片</translation>
    </message>
    <message>
        <source>Part…</source>
        <translation>局部…</translation>
    </message>
    <message>
        <source>Go to its group</source>
        <translation>转到所在的组</translation>
    </message>
    <message>
        <source>Compare the chosen photo with its copies</source>
        <translation>将所选照片与其副本比较</translation>
    </message>
    <message>
        <source>Save the results…</source>
        <translation>保存结果…</translation>
    </message>
    <message>
        <source>Write the results, with rank, path, score and measure, to a table (CSV) or a document (JSON)</source>
        <translation>将找到的照片的名次、路径、得分和度量写入表格 (CSV) 或文档 (JSON)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy the results as text</source>
        <translation>将结果复制为文本</translation>
    </message>
    <message>
        <source>Copy rank, score and path of the results to the clipboard</source>
        <translation>将找到的照片的名次、得分和路径放到剪贴板</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>转到搜索框</translation>
    </message>
    <message>
        <source>Type a file or web address to search for</source>
        <translation>输入要搜索的文件或网址</translation>
    </message>
    <message>
        <source>Choose an image model…</source>
        <translation>选择图像模型…</translation>
    </message>
    <message>
        <source>Compare photos by what an ONNX model sees in them, for themes, map and search</source>
        <translation>按 ONNX 模型在照片中看到的内容进行比较，用于主题、地图和搜索</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>返回组列表</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>接受并继续</translation>
    </message>
    <message>
        <source>Mark every photo but the suggested one, and go to the next group</source>
        <translation>标记建议保留的照片以外的所有照片，并转到下一组</translation>
    </message>
    <message>
        <source>Mark or unmark the photo</source>
        <translation>标记或取消标记照片</translation>
    </message>
    <message>
        <source>Mark the current photo for removal, or unmark it</source>
        <translation>将当前照片标记为移除，或取消标记</translation>
    </message>
    <message>
        <source>Keep only this photo</source>
        <translation>只保留这张照片</translation>
    </message>
    <message>
        <source>Mark every photo of the group but the current one</source>
        <translation>标记组内除当前照片以外的所有照片</translation>
    </message>
    <message>
        <source>Unmark the group</source>
        <translation>取消标记该组</translation>
    </message>
    <message>
        <source>Unmark all photos of the selected groups</source>
        <translation>取消所选组的所有标记</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复照片</translation>
    </message>
    <message>
        <source>Never show the current photo with the suggested one again; on the suggested one: with none of the group</source>
        <translation>不再将当前照片与建议保留的照片一起显示；若当前就是建议保留的照片，则整组都不再显示</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两张都保留</translation>
    </message>
    <message>
        <source>They are copies, and both stay; with the suggested photo current, the whole group stays</source>
        <translation>它们是副本，但都保留；若当前就是建议保留的照片，则整组都保留</translation>
    </message>
    <message>
        <source>Mark the copies in the folder</source>
        <translation>标记文件夹中的副本</translation>
    </message>
    <message>
        <source>In the folder view: mark the photos of the first folder that are in the second too</source>
        <translation>在文件夹视图中：标记第一个文件夹中同时存在于第二个文件夹的照片</translation>
    </message>
    <message>
        <source>Mark the copies</source>
        <translation>标记副本</translation>
    </message>
    <message>
        <source>In a theme or on the map: mark the copies among the selected photos, or among all that are listed</source>
        <translation>在主题或地图中：标记所选照片或列出的全部照片中的副本</translation>
    </message>
    <message>
        <source>Withdraw the verdict</source>
        <translation>撤回判定</translation>
    </message>
    <message>
        <source>Forget what you said about the selected pairs of the list “Decided”</source>
        <translation>忘记您对“已判定”列表中所选照片对的判定</translation>
    </message>
    <message>
        <source>Accept all in this list</source>
        <translation>接受此列表中的全部建议</translation>
    </message>
    <message>
        <source>Mark what the rules leave out in every group of the list; undecided ones are left alone</source>
        <translation>在列表的每一组中标记规则不保留的照片；未定的组保持原样</translation>
    </message>
    <message>
        <source>Select all groups</source>
        <translation>选择所有组</translation>
    </message>
    <message>
        <source>Select every group of the list; Shift selects from one to another</source>
        <translation>选择列表中的所有组；按住 Shift 可选择一段范围</translation>
    </message>
    <message>
        <source>Keeper rules…</source>
        <translation>保留规则…</translation>
    </message>
    <message>
        <source>Choose which photo of a group is kept, and in which order the rules are asked</source>
        <translation>设定每组保留哪张照片，以及规则的先后顺序</translation>
    </message>
    <message>
        <source>Unmark everything</source>
        <translation>取消所有标记</translation>
    </message>
    <message>
        <source>Unmark all photos</source>
        <translation>清除全部标记</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <source>Put the marked photos in the trash, after asking</source>
        <translation>将标记的照片放入回收站，操作前会询问</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>移到文件夹…</translation>
    </message>
    <message>
        <source>Move the marked photos to a folder, after asking</source>
        <translation>将标记的照片移到文件夹，操作前会询问</translation>
    </message>
    <message>
        <source>Replace by links…</source>
        <translation>替换为链接…</translation>
    </message>
    <message>
        <source>Replace each marked photo by a link to the photo that stays, after asking</source>
        <translation>将每张标记的照片替换为指向保留照片的链接，操作前会询问</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Go to the next photo of the group</source>
        <translation>转到组内的下一张照片</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Go to the previous photo of the group</source>
        <translation>转到组内的上一张照片</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the current photo in its default program</source>
        <translation>用关联的程序打开当前照片</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Open the folder of the current photo</source>
        <translation>打开当前照片所在的文件夹</translation>
    </message>
    <message>
        <source>Divide the library by what its photos show</source>
        <translation>按照片内容划分图库</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>{groups} decided, {undecided} undecided, {size} to free</source>
        <translation>已定 {groups}，未定 {undecided}，可释放 {size}</translation>
    </message>
    <message>
        <source>By the current rules: {groups} decided, {undecided} undecided, {size} to free.</source>
        <translation>按当前规则：已定 {groups}，未定 {undecided}，可释放 {size}。</translation>
    </message>
    <message>
        <source>See the whole library; similar photos lie near each other</source>
        <translation>查看整个图库；相似的照片彼此靠近</translation>
    </message>
    <message>
        <source>Mark all but one of the identical files in every group of the list</source>
        <translation>在列表的每一组中，将相同的文件除一个外全部标记</translation>
    </message>
    <message>
        <source>Simile ended during the last removal: {done} of {photos} were removed. The others are in place.</source>
        <translation>Simile 在上次移除期间结束：已移除 {done} 张，共 {photos}。其余照片仍在原处。</translation>
    </message>
    <message>
        <source>{} not marked any more: what was found out since speaks for keeping them.</source>
        <translation>{} 不再标记：此后的发现表明应予保留。</translation>
    </message>
    <message>
        <source>Add a folder. Groups of copies appear while it is looked through. Go through the lists at the left, the safest first. Enter marks all photos of a group that are not suggested to stay and goes on; digits and Space change marks. Marked photos stay where they are until you move them to the trash or to a folder, and Undo brings them back.</source>
        <translation>添加一个文件夹。查看期间会出现副本组。从左侧最安全的列表开始逐个处理。回车键会标记组中所有未建议保留的照片并转到下一组；数字键和空格键可更改标记。被标记的照片会留在原处，直到您将其移到回收站或某个文件夹，“撤销”可将其恢复。</translation>
    </message>
    <message>
        <source>Mark every photo that is not suggested to stay, and go to the next group</source>
        <translation>标记所有未建议保留的照片，并转到下一组</translation>
    </message>
    <message>
        <source>No rule says which photo to keep in any group of this list: decide on each of them</source>
        <translation>此列表的任何组都没有规则说明保留哪张照片：请逐组决定</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>No rule says which photo to keep: mark with Space what may go, or press K on the one that stays. This goes to the next group</source>
        <translation>没有规则说明保留哪张照片：用空格键标记可移除的照片，或在要保留的照片上按 K。此按钮转到下一组</translation>
    </message>
    <message>
        <source>Show the groups of copies again</source>
        <translation>重新显示副本组</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>On the map: draw around photos to select them</source>
        <translation>在地图上：圈出照片以选择它们</translation>
    </message>
    <message>
        <source>Redraw the map</source>
        <translation>重新绘制地图</translation>
    </message>
    <message>
        <source>Work out the place of every photo on the map again</source>
        <translation>重新计算每张照片在地图上的位置</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>下一组</translation>
    </message>
    <message>
        <source>Go to the next group of the list</source>
        <translation>转到列表中的下一组</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>上一组</translation>
    </message>
    <message>
        <source>Go to the previous group of the list</source>
        <translation>转到列表中的上一组</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>下一个列表</translation>
    </message>
    <message>
        <source>Go to the next kind of copies</source>
        <translation>转到下一种副本</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>上一个列表</translation>
    </message>
    <message>
        <source>Go to the previous kind of copies</source>
        <translation>转到上一种副本</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>List only groups of a folder, format, camera, date or size</source>
        <translation>只列出特定文件夹、格式、相机、日期或大小的组</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>重置筛选</translation>
    </message>
    <message>
        <source>Clear every filter and list all groups again</source>
        <translation>清空所有筛选条件：重新列出所有组</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Look closer, at the same place in all photos</source>
        <translation>在所有照片的同一位置放大查看</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>See more, at the same place in all photos</source>
        <translation>在所有照片的同一位置查看更大范围</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Show the whole photos</source>
        <translation>显示完整的照片</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>Every photo at its own size: one of its pixels on one pixel of the screen</source>
        <translation>每张照片以自身大小显示：照片的一个像素对应屏幕的一个像素</translation>
    </message>
    <message>
        <source>1:1 of the larger</source>
        <translation>按最大照片 1:1</translation>
    </message>
    <message>
        <source>All photos equally large: one pixel of the largest on one pixel of the screen</source>
        <translation>所有照片显示得一样大：最大照片的一个像素对应屏幕的一个像素</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Show the photos beside each other</source>
        <translation>并排显示照片</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>闪烁对比</translation>
    </message>
    <message>
        <source>Alternate the photo with the suggested one in the same place; press again for the other one</source>
        <translation>让照片与建议保留的照片在同一位置轮流显示；再按一次：显示另一张</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Show the suggested photo left of a line and the other one right of it</source>
        <translation>分割线左侧显示建议保留的照片，右侧显示另一张</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Show where the photo differs from the suggested one, by colour</source>
        <translation>用颜色显示照片与建议保留的照片有何不同</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>自动轮换</translation>
    </message>
    <message>
        <source>Alternate the two photos automatically, or stop</source>
        <translation>让闪烁对比的两张照片自动轮换，或停下</translation>
    </message>
    <message>
        <source>Line to the left</source>
        <translation>分割线左移</translation>
    </message>
    <message>
        <source>Move the line of the split to the left</source>
        <translation>将分割线向左移动</translation>
    </message>
    <message>
        <source>Line to the right</source>
        <translation>分割线右移</translation>
    </message>
    <message>
        <source>Move the line of the split to the right</source>
        <translation>将分割线向右移动</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Show nothing but the comparison; Esc leads back</source>
        <translation>只显示比较画面；按 Esc 返回</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>按键与帮助</translation>
    </message>
    <message>
        <source>All actions, with their keys</source>
        <translation>所有可用的操作及其按键</translation>
    </message>
    <message>
        <source>About Simile</source>
        <translation>关于 Simile</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Mark or unmark photo {}</source>
        <translation>标记或取消标记照片 {}</translation>
    </message>
    <message>
        <source>Mark photo {} of the group for removal, or unmark it</source>
        <translation>将组内的照片 {} 标记为移除，或取消标记</translation>
    </message>
    <message>
        <source>Not copies: choose what you like best. First is {keeper}.</source>
        <translation>不是副本：请选择您最喜欢的。第一张是 {keeper}。</translation>
    </message>
    <message>
        <source>{} cannot be removed as things are now: see the last column. The others can.</source>
        <translation>{}目前无法移除：请看最后一列。其余的可以。</translation>
    </message>
    <message>
        <source>Photos that go and photos that stay</source>
        <translation>要移除的照片和要保留的照片</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>立即执行</translation>
    </message>
    <message>
        <source>Checked: all of them can go, and what stays for them is there.</source>
        <translation>已检查：全部可以移除，代替它们保留的照片都在。</translation>
    </message>
    <message>
        <source>Checking the files …</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>Choose the folder to move to.</source>
        <translation>请选择目标文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>To take it back, restore the files from the trash of your system.</source>
        <translation>如需撤回，请从系统的回收站还原这些文件。</translation>
    </message>
    <message>
        <source>{} will be freed once you empty the trash. For each photo another one of its group stays.</source>
        <translation>清空回收站后可释放 {}。每移除一张照片，同组都有另一张保留。</translation>
    </message>
    <message>
        <source>{} leave the library&apos;s folders. For each photo another one of its group stays.</source>
        <translation>{} 将移出图库的文件夹。每移除一张照片，同组都有另一张保留。</translation>
    </message>
    <message>
        <source>{} will be freed once you empty the trash, where the replaced files go. Each name stays in its place and leads to the photo that is kept.</source>
        <translation>被替换的文件会移到回收站，清空后可释放 {}。每个文件名都留在原处，并指向保留的照片。</translation>
    </message>
    <message>
        <source>Both files are checked again just before each move.</source>
        <translation>每次移动之前，两个文件都会再检查一遍。</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>替换为链接</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Move {} to the trash?</source>
        <translation>将 {}移到回收站？</translation>
    </message>
    <message>
        <source>Move {} to a folder?</source>
        <translation>将 {}移到文件夹？</translation>
    </message>
    <message>
        <source>Replace {} by links?</source>
        <translation>将 {}替换为链接？</translation>
    </message>
    <message>
        <source>a file that is not in the library now</source>
        <translation>目前不在图库中的文件</translation>
    </message>
    <message>
        <source>{first} and {second}: {verdict}, {day}</source>
        <translation>{first} 和 {second}：{verdict}，{day}</translation>
    </message>
    <message>
        <source>Drop folders to add them to the library</source>
        <translation>拖放文件夹可将其添加到图库</translation>
    </message>
    <message>
        <source>or a picture to find its look-alikes</source>
        <translation>拖放图片可查找相似的照片</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Belongs with</source>
        <translation>关联文件</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The JPEG quality, estimated from how coarsely the file is coded: 1 to 100</source>
        <translation>JPEG 质量，根据文件编码的粗细程度估算：1 到 100</translation>
    </message>
    <message>
        <source>How many megapixels are enough for the detail in the photo, estimated from its sharpest edges</source>
        <translation>照片的细节用多少百万像素就足够，根据最锐利的边缘估算</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>约 {}</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}：{value}</translation>
    </message>
    <message>
        <source>Photo {}</source>
        <translation>照片 {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{}, better</source>
        <translation>{}，更好</translation>
    </message>
    <message>
        <source>{}, differs</source>
        <translation>{}，不同</translation>
    </message>
    <message>
        <source>{} (the better one)</source>
        <translation>{}（较好的一个）</translation>
    </message>
    <message>
        <source>Facts of the photos</source>
        <translation>照片的信息</translation>
    </message>
    <message>
        <source>What differs is bold; ▲ is the better value.</source>
        <translation>不同之处以粗体显示；▲ 表示更好的值。</translation>
    </message>
    <message>
        <source>“{}” was not found. Check its name, or that its disk is connected.</source>
        <translation>找不到“{}”。请检查名称，或确认其磁盘已连接。</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>清空输入框</translation>
    </message>
    <message>
        <source>Photos of the group</source>
        <translation>组内的照片</translation>
    </message>
    <message>
        <source>All photos of the group. Choose one to compare it with the one to keep.</source>
        <translation>组内的所有照片。选择一张与要保留的照片比较。</translation>
    </message>
    <message>
        <source>Any folder</source>
        <translation>任意文件夹</translation>
    </message>
    <message>
        <source>List only groups with a photo in this folder or below it</source>
        <translation>只列出在此文件夹或其子文件夹中有照片的组</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>List only groups with a photo of this format</source>
        <translation>只列出含有此格式照片的组</translation>
    </message>
    <message>
        <source>List only groups with a photo of this camera</source>
        <translation>只列出含有此相机所拍照片的组</translation>
    </message>
    <message>
        <source>Taken since</source>
        <translation>拍摄起始时间</translation>
    </message>
    <message>
        <source>2019-07</source>
        <translation>2019-07</translation>
    </message>
    <message>
        <source>List only groups with a photo taken then or later</source>
        <translation>只列出含有在此时或之后拍摄的照片的组</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>拍摄截止时间</translation>
    </message>
    <message>
        <source>2021-12-24</source>
        <translation>2021-12-24</translation>
    </message>
    <message>
        <source>List only groups with a photo taken then or earlier</source>
        <translation>只列出含有在此时或之前拍摄的照片的组</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>最小大小</translation>
    </message>
    <message>
        <source>List only groups with a photo of this size or more</source>
        <translation>只列出含有此大小或更大照片的组</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>最大大小</translation>
    </message>
    <message>
        <source>List only groups with a photo of this size or less</source>
        <translation>只列出含有此大小或更小照片的组</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>It cannot be reached. Its photos are remembered.</source>
        <translation>无法访问。其中的照片信息已保留。</translation>
    </message>
    <message>
        <source>It is protected: its photos are never marked.</source>
        <translation>已受保护：其中的照片不会被标记。</translation>
    </message>
    <message>
        <source>{} (offline)</source>
        <translation>{}（离线）</translation>
    </message>
    <message>
        <source>{}, protected</source>
        <translation>{}，受保护</translation>
    </message>
    <message>
        <source>{} is a folder. Add it to the library to look through its photos?</source>
        <translation>{} 是文件夹。要将它添加到图库并查找其中的照片吗？</translation>
    </message>
    <message>
        <source>These are {} folders. Add them to the library to look through their photos?</source>
        <translation>这是 {} 个文件夹。要将它们添加到图库并查找其中的照片吗？</translation>
    </message>
    <message>
        <source>Add a folder of photos</source>
        <translation>添加照片文件夹</translation>
    </message>
    <message>
        <source>{} is protected now: no rule and no key marks its photos, and no action takes them.</source>
        <translation>{} 现已受保护：任何规则和按键都不会标记其中的照片，任何操作都不会移除它们。</translation>
    </message>
    <message>
        <source>{} is no longer protected: its photos can be marked again.</source>
        <translation>{} 不再受保护：其中的照片又可以标记了。</translation>
    </message>
    <message>
        <source>Choose a folder in the list at the left first.</source>
        <translation>请先在左侧列表中选择一个文件夹。</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>重新添加</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add folders</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>{} is no longer part of the library. Its files are as they were.</source>
        <translation>{} 已不再属于图库。其中的文件没有变化。</translation>
    </message>
    <message>
        <source>Comparing the folders</source>
        <translation>正在比较文件夹</translation>
    </message>
    <message>
        <source>Looking for photos that are in two of them.</source>
        <translation>正在查找同时存在于两个文件夹中的照片。</translation>
    </message>
    <message>
        <source>No two folders of your library hold the same photo.</source>
        <translation>图库中没有两个文件夹包含相同的照片。</translation>
    </message>
    <message>
        <source>Folders that hold the same photos</source>
        <translation>包含相同照片的文件夹</translation>
    </message>
    <message>
        <source>Folders that overlap</source>
        <translation>重叠的文件夹</translation>
    </message>
    <message>
        <source>Each folder, the one that holds the same photos, and how many of them</source>
        <translation>每个文件夹、与它包含相同照片的文件夹，以及相同照片的数量</translation>
    </message>
    <message>
        <source>Only in the first folder</source>
        <translation>仅在第一个文件夹中</translation>
    </message>
    <message>
        <source>In both folders</source>
        <translation>两个文件夹中都有</translation>
    </message>
    <message>
        <source>Show the photos that are in the first folder and not in the second</source>
        <translation>显示在第一个文件夹中而不在第二个文件夹中的照片</translation>
    </message>
    <message>
        <source>Show the photos of the first folder that are in the second too</source>
        <translation>显示第一个文件夹中同时存在于第二个文件夹的照片</translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation>文件夹中的照片</translation>
    </message>
    <message>
        <source>No folders overlap</source>
        <translation>没有重叠的文件夹</translation>
    </message>
    <message>
        <source>Only in the first ({})</source>
        <translation>仅在第一个中（{}）</translation>
    </message>
    <message>
        <source>In both ({})</source>
        <translation>两者都有（{}）</translation>
    </message>
    <message>
        <source>By colours and layout</source>
        <translation>按颜色和布局</translation>
    </message>
    <message>
        <source>What photos are compared by</source>
        <translation>照片的比较依据</translation>
    </message>
    <message>
        <source>What photos are compared by: colours and layout, or what an image model sees in them</source>
        <translation>照片的比较依据：颜色和布局，或图像模型在照片中看到的内容</translation>
    </message>
    <message>
        <source>Simile&apos;s own image model</source>
        <translation>Simile 自带的图像模型</translation>
    </message>
    <message>
        <source>{count} dimensions with {percent} % of the variance. Click to compare by something else.</source>
        <translation>{count} 个维度，包含 {percent}% 的方差。点击可更换比较依据。</translation>
    </message>
    <message>
        <source>Colours and layout</source>
        <translation>颜色和布局</translation>
    </message>
    <message>
        <source>By {}</source>
        <translation>按 {}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>What was done is kept. Open this page again to go on.</source>
        <translation>已完成的部分会保留。再次打开此页即可继续。</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>无法算出结果</translation>
    </message>
    <message>
        <source>Choose an image model</source>
        <translation>选择图像模型</translation>
    </message>
    <message>
        <source>Image models (*.onnx)</source>
        <translation>图像模型 (*.onnx)</translation>
    </message>
    <message>
        <source>{} marked. Nothing is touched before you confirm it.</source>
        <translation>已标记 {}。在您确认之前不会改动任何内容。</translation>
    </message>
    <message>
        <source>There is no copy among these photos: only photos that exist twice are ever marked.</source>
        <translation>这些照片中没有副本：只有重复存在的照片才会被标记。</translation>
    </message>
    <message>
        <source>No program is set to open {}. Show it in the file manager instead.</source>
        <translation>没有程序能打开 {}。请改为在文件管理器中显示。</translation>
    </message>
    <message>
        <source>Keep {name}: {reason}</source>
        <translation>保留 {name}：{reason}</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>{} 起</translation>
    </message>
    <message>
        <source>{photos} · {size} to free</source>
        <translation>{photos} · 可释放 {size}</translation>
    </message>
    <message>
        <source>Undecided: {}</source>
        <translation>未定：{}</translation>
    </message>
    <message>
        <source>{} no longer there</source>
        <translation>{}已不存在</translation>
    </message>
    <message>
        <source>{relation}, {score}</source>
        <translation>{relation}，{score}</translation>
    </message>
    <message>
        <source>To be kept: {}</source>
        <translation>保留：{}</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Groups of photos that show the same picture</source>
        <translation>画面相同的照片组</translation>
    </message>
    <message>
        <source>Up and Down: other group. Left and Right: other photo. Space: mark. Enter: accept.</source>
        <translation>上、下键：切换组。左、右键：切换照片。空格键：标记。Enter：接受。</translation>
    </message>
    <message>
        <source>Order of the groups</source>
        <translation>组的排序</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>In which order the groups are listed</source>
        <translation>组的排列顺序</translation>
    </message>
    <message>
        <source>Folder or name</source>
        <translation>文件夹或名称</translation>
    </message>
    <message>
        <source>Filter by folder or name</source>
        <translation>按文件夹或名称筛选</translation>
    </message>
    <message>
        <source>List only groups with a photo whose folder or name contains this</source>
        <translation>只列出有照片的文件夹或名称包含此文字的组</translation>
    </message>
    <message>
        <source>{shown} of {groups}</source>
        <translation>{shown} / {groups}</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>使用方法</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做过的操作</translation>
    </message>
    <message>
        <source>Everything that was done with photos, the latest first</source>
        <translation>对照片做过的所有操作，最新的在前</translation>
    </message>
    <message>
        <source>Its files</source>
        <translation>涉及的文件</translation>
    </message>
    <message>
        <source>The files of the chosen line. Select some to reverse only those.</source>
        <translation>所选行涉及的文件。选择其中一些可只还原这些文件。</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>尚未移除任何内容。</translation>
    </message>
    <message>
        <source>What was done with photos</source>
        <translation>对照片做过的操作</translation>
    </message>
    <message>
        <source>Bring the selected files back, or all of the chosen line</source>
        <translation>恢复选中的文件，或恢复所选行的全部文件</translation>
    </message>
    <message>
        <source>Remove the selected files again, or all of the chosen line that were undone</source>
        <translation>再次移除选中的文件，或所选行中已恢复的全部文件</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>关闭历史记录</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>the system&apos;s trash</source>
        <translation>系统的回收站</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>已移到回收站</translation>
    </message>
    <message>
        <source>Put into the holding folder</source>
        <translation>已放入暂存文件夹</translation>
    </message>
    <message>
        <source>Moved to a folder</source>
        <translation>已移到文件夹</translation>
    </message>
    <message>
        <source>Replaced by a hard link</source>
        <translation>已替换为硬链接</translation>
    </message>
    <message>
        <source>Replaced by a symbolic link</source>
        <translation>已替换为符号链接</translation>
    </message>
    <message>
        <source>Reading the file is not allowed.</source>
        <translation>没有读取该文件的权限。</translation>
    </message>
    <message>
        <source>The file cannot be read: {}</source>
        <translation>无法读取文件：{}</translation>
    </message>
    <message>
        <source>Dark grey: alike. The brighter the colour, the more the photos differ; the brightest is {} of 255 levels.</source>
        <translation>深灰色：相同。颜色越亮，照片差异越大；最亮表示相差 {} 级（共 255 级）。</translation>
    </message>
    <message>
        <source>Nothing differs visibly.</source>
        <translation>没有可见的差异。</translation>
    </message>
    <message>
        <source>Ignored: a different contrast.</source>
        <translation>未计入：对比度不同。</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Colours of the difference</source>
        <translation>差异的颜色</translation>
    </message>
    <message>
        <source>Less than 0.1 % differs visibly.</source>
        <translation>可见差异不到 0.1%。</translation>
    </message>
    <message>
        <source>Ignored: {} % darker.</source>
        <translation>未计入：整体暗 {}%。</translation>
    </message>
    <message>
        <source>Ignored: {} % lighter.</source>
        <translation>未计入：整体亮 {}%。</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>very different</source>
        <translation>差异很大</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{}{}</translation>
    </message>
    <message>
        <source>{} % differs visibly.</source>
        <translation>有 {}% 存在可见差异。</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>正在绘制地图</translation>
    </message>
    <message>
        <source>Highlight results</source>
        <translation>显示搜索结果</translation>
    </message>
    <message>
        <source>Highlight the photos of the last search</source>
        <translation>突出显示上次搜索到的照片</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>整张地图</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>显示整张地图 (0)</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>选中的照片</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>还没有可绘制的内容</translation>
    </message>
    <message>
        <source>Add a folder of photos to the library first.</source>
        <translation>请先向图库添加照片文件夹。</translation>
    </message>
    <message>
        <source>Map of {}</source>
        <translation>{}的地图</translation>
    </message>
    <message>
        <source>Highlight results ({})</source>
        <translation>显示搜索结果（{}）</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>已选择 {}</translation>
    </message>
    <message>
        <source>Map of the library</source>
        <translation>图库地图</translation>
    </message>
    <message>
        <source>Photos that show similar things lie near each other</source>
        <translation>内容相似的照片彼此靠近</translation>
    </message>
    <message>
        <source>The same file, byte for byte, more than once. Accepting marks all but one of these; other photos of the group stay. Nothing is lost with a copy.</source>
        <translation>逐字节相同的文件出现多次。接受后会标记其中除一个以外的所有文件；组中其他照片保留。移除副本不会丢失任何内容。</translation>
    </message>
    <message>
        <source>How similar photos must be to form a group. The bars say how many groups there are then. No new scan is needed.</source>
        <translation>照片需要多相似才能组成一组。柱形表示此时有多少组。无需重新扫描。</translation>
    </message>
    <message>
        <source>original and edit, each there once</source>
        <translation>原图与编辑版本各有一张</translation>
    </message>
    <message>
        <source>the best one does not match all others</source>
        <translation>最好的一张与其他的不全匹配</translation>
    </message>
    <message>
        <source>only another one has a RAW file or video</source>
        <translation>只有另一张有 RAW 或视频</translation>
    </message>
    <message>
        <source>the largest may be a mere enlargement</source>
        <translation>最大的一张可能只是放大的</translation>
    </message>
    <message>
        <source>the whole is less sharp than a part of it</source>
        <translation>整张不如其局部清晰</translation>
    </message>
    <message>
        <source>they are the same file</source>
        <translation>它们是同一个文件</translation>
    </message>
    <message>
        <source>More details: date, place, stars</source>
        <translation>更多信息：日期、地点、星级</translation>
    </message>
    <message>
        <source>As the camera wrote it</source>
        <translation>保持相机写入的原样</translation>
    </message>
    <message>
        <source>More copies look like it</source>
        <translation>更多副本与其外观一致</translation>
    </message>
    <message>
        <source>Keep the photo that names its camera and no program for editing photos.</source>
        <translation>保留注明相机且未注明任何修图软件的照片。</translation>
    </message>
    <message>
        <source>Keep a file that loses nothing, such as a PNG, or else the JPEG of the highest quality; silent where a quality is unknown.</source>
        <translation>保留无损文件（如 PNG），否则保留质量最高的 JPEG；若有质量未知则不作判断。</translation>
    </message>
    <message>
        <source>not framed</source>
        <translation>无边框</translation>
    </message>
    <message>
        <source>not cropped</source>
        <translation>未裁剪</translation>
    </message>
    <message>
        <source>most details: date, place, stars</source>
        <translation>信息最多：日期、地点、星级</translation>
    </message>
    <message>
        <source>as the camera wrote it</source>
        <translation>保持相机写入的原样</translation>
    </message>
    <message>
        <source>nearly all copies look like it</source>
        <translation>几乎所有副本都与其外观一致</translation>
    </message>
    <message>
        <source>another one is the camera&apos;s own file</source>
        <translation>另一张才是相机的原文件</translation>
    </message>
    <message>
        <source>{name} and {edits}</source>
        <translation>{name} 和 {edits}</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%Ln 个编辑版本</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules are asked from top to bottom, and each leaves only the photos that are best by it. Where several are left at the end, the group is undecided: you choose. Of each edit the best photo stays.</source>
        <translation>规则从上到下依次应用，每条只留下按其标准最好的照片。若最后剩下多张，则该组未决定：由您选择。每种编辑版本中最好的照片会保留。</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Hash and colours: distance</source>
        <translation>哈希与颜色：距离</translation>
    </message>
    <message>
        <source>Hash and colours: angle</source>
        <translation>哈希与颜色：夹角</translation>
    </message>
    <message>
        <source>Structure over distance</source>
        <translation>结构除以距离</translation>
    </message>
    <message>
        <source>What a model sees</source>
        <translation>模型所见内容</translation>
    </message>
    <message>
        <source>Copies first, measured place by place: 100 % is the same picture, 75 % and more a copy. What only looks alike, in colours and layout, stays below 60 %.</source>
        <translation>副本在前，逐处测量：100% 为同一画面，75% 及以上为副本。仅颜色和布局相似的低于 60%。</translation>
    </message>
    <message>
        <source>The colours in the middle and around it, whatever their places: 100 % are the same colours in the same amounts, 0 % no colour in common.</source>
        <translation>中部和四周的颜色，不论位置：100% 表示颜色及其比例相同，0% 表示没有共同的颜色。</translation>
    </message>
    <message>
        <source>Lights and darks at the same places, whatever the colours (SSIM): 100 % is the same picture, 0 % has nothing in common.</source>
        <translation>相同位置的明暗，不论颜色 (SSIM)：100% 为同一画面，0% 表示毫无共同之处。</translation>
    </message>
    <message>
        <source>How near the fingerprints lie, perceptual hash and colours as one (Euclidean distance): 100 % is the same place, 0 % no bit and no colour in common.</source>
        <translation>指纹之间的远近，感知哈希与颜色合在一起（欧氏距离）：100% 表示位置相同，0% 表示没有共同的位和颜色。</translation>
    </message>
    <message>
        <source>The angle between the fingerprints, perceptual hash and colours as one: 100 % is the same direction, 0 % a right angle.</source>
        <translation>指纹之间的夹角，感知哈希与颜色合在一起：100% 表示方向相同，0% 表示直角。</translation>
    </message>
    <message>
        <source>Structure (SSIM) divided by the distance of the fingerprints: high only where both are alike; 50 % where the two are equal.</source>
        <translation>结构 (SSIM) 除以指纹距离：只有两方面都相似时才高；两者相等时为 50%。</translation>
    </message>
    <message>
        <source>What the image model sees in the pictures, whatever their colours and places: 100 % is the same to it, 0 % has nothing in common.</source>
        <translation>图像模型在画面中看到的内容，不论颜色和位置：100% 表示在它看来相同，0% 表示毫无共同之处。</translation>
    </message>
    <message>
        <source>Photo {number}: {name}</source>
        <translation>照片 {number}：{name}</translation>
    </message>
    <message>
        <source>Answer the message</source>
        <translation>回应消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Most space to free</source>
        <translation>可释放空间最多</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>最相似的在前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Most photos first</source>
        <translation>照片最多的在前</translation>
    </message>
    <message>
        <source>By folder and name</source>
        <translation>按文件夹和名称</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>包含于</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>两者都有</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>仅在第一个中</translation>
    </message>
    <message>
        <source>Size in both</source>
        <translation>两者都有的大小</translation>
    </message>
    <message>
        <source>{} left unmarked: better than the copy in the other folder.</source>
        <translation>{}未标记：优于另一个文件夹中的副本。</translation>
    </message>
    <message>
        <source>Time for each photo</source>
        <translation>每张照片的时间</translation>
    </message>
    <message>
        <source>How long each photo is shown</source>
        <translation>每张照片显示多久</translation>
    </message>
    <message>
        <source>Place of the line</source>
        <translation>分割线的位置</translation>
    </message>
    <message>
        <source>Move the line between the two photos</source>
        <translation>移动两张照片之间的分割线</translation>
    </message>
    <message>
        <source>{} seconds each</source>
        <translation>每张 {} 秒</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: move. Double click: 100 % or the whole.</source>
        <translation>滚轮：缩放。拖动：移动。双击：100% 或完整显示。</translation>
    </message>
    <message>
        <source>Photo {number} of two: {name}</source>
        <translation>照片 {number}（共两张）：{name}</translation>
    </message>
    <message>
        <source>{first} and {second} on one spot</source>
        <translation>{first} 和 {second} 在同一位置</translation>
    </message>
    <message>
        <source>{number}  {name}</source>
        <translation>{number}  {name}</translation>
    </message>
    <message>
        <source>Draw a rectangle on a photo to search for what is in it. Arrow keys move it, with Shift its size, Enter searches, Esc ends.</source>
        <translation>在照片上画一个矩形来搜索其中的内容。方向键移动矩形，按住 Shift 改变大小，Enter 搜索，Esc 结束。</translation>
    </message>
    <message>
        <source>Choose a part of a photo</source>
        <translation>选择照片的局部</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Wheel: zoom all photos. Drag: move them. Double click: 100 % or the whole.</source>
        <translation>滚轮：缩放所有照片。拖动：移动所有照片。双击：100% 或完整显示。</translation>
    </message>
    <message>
        <source>The first of the group</source>
        <translation>组内第一张</translation>
    </message>
    <message>
        <source>Remove photo {number}: {name}</source>
        <translation>移除照片 {number}：{name}</translation>
    </message>
    <message>
        <source>Mark this photo for removal ({}). Nothing happens before you confirm.</source>
        <translation>将这张照片标记为移除 ({})。在您确认之前不会执行任何操作。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Everything could be read</source>
        <translation>所有文件都能读取</translation>
    </message>
    <message>
        <source>Files that cannot be read are listed here.</source>
        <translation>无法读取的文件会列在这里。</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>Double click or Enter: show the file in the file manager.</source>
        <translation>双击或按 Enter：在文件管理器中显示文件。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>How much of this step is done</source>
        <translation>此步骤的完成程度</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>正在查找照片</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>正在读取照片</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>Looking closely at copies</source>
        <translation>正在仔细查看副本</translation>
    </message>
    <message>
        <source>Describing photos</source>
        <translation>正在描述照片</translation>
    </message>
    <message>
        <source>Arranging photos</source>
        <translation>正在排布照片</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Moving files</source>
        <translation>正在移动文件</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写入报告</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>{} left alone</source>
        <translation>{} 个保持原样</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs so far</source>
        <translation>
            <numerusform>目前 %Ln 对照片</numerusform>
        </translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>每秒 {}</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>还剩 {}</translation>
    </message>
    <message>
        <source>{} not readable</source>
        <translation>{} 个无法读取</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation>目前 {done}</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>您的图片</translation>
    </message>
    <message>
        <source>The picture that was searched for</source>
        <translation>所搜索的图片</translation>
    </message>
    <message>
        <source>Chosen photo</source>
        <translation>所选照片</translation>
    </message>
    <message>
        <source>A part of {}</source>
        <translation>{} 的局部</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%Ln 对照片</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, marked for removal</source>
        <translation>{}，已标记为移除</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>文件不在那里。</translation>
    </message>
    <message>
        <source>{count}, {queue}. {why}</source>
        <translation>{count}，{queue}。{why}</translation>
    </message>
    <message>
        <source>Only photos are compared: videos and other files of the folder are not looked at.</source>
        <translation>只比较照片：文件夹中的视频和其他文件不在比较之列。</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are better than their copies there.</source>
        <translation>
            <numerusform>%Ln 张照片比那里的副本更好。</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the photos of {folder} are in {other}, {photos} only in {folder}.</source>
        <translation>{folder} 中 {share} 的照片也在 {other} 中，只在 {folder} 中的有{photos}。</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>All photos of {folder} are in {other}.</source>
        <translation>{folder} 的所有照片都在 {other} 中。</translation>
    </message>
    <message>
        <source>That was the last group of this list. The marked photos can go to the trash now.</source>
        <translation>这是此列表的最后一组。已标记的现在可以移到回收站。</translation>
    </message>
    <message>
        <source>{photos} moved to {folder}.</source>
        <translation>{photos}已移至 {folder}。</translation>
    </message>
    <message>
        <source>Nothing can be taken back now. The history says where files went: perhaps to a disk that is away.</source>
        <translation>现在没有可以撤销的操作。历史记录说明文件去了哪里：也许在未连接的磁盘上。</translation>
    </message>
    <message>
        <source>Undo brings them back, also after a restart.</source>
        <translation>“撤销”可以恢复它们，重新启动后也可以。</translation>
    </message>
    <message numerus="yes">
        <source>%n RAW files or videos go of which there are no others, as the photos that stay have none. The first: {}</source>
        <translation>
            <numerusform>%Ln 个 RAW 文件或视频将被移除，且没有其他副本，因为留下的照片没有这些文件。第一个：{}</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks are as they were before.</source>
        <translation>标记已恢复原样。</translation>
    </message>
    <message>
        <source>with the reason</source>
        <translation>附有原因</translation>
    </message>
    <message>
        <source>{groups}, {size} to free</source>
        <translation>{groups}，可释放 {size}</translation>
    </message>
    <message>
        <source>no copies</source>
        <translation>不是副本</translation>
    </message>
    <message>
        <source>{} to free</source>
        <translation>可释放 {}</translation>
    </message>
    <message>
        <source>pairs that are not asked again</source>
        <translation>不再询问的照片对</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>所有副本</translation>
    </message>
    <message>
        <source>Identical files</source>
        <translation>相同文件</translation>
    </message>
    <message>
        <source>Identical pixels</source>
        <translation>像素相同</translation>
    </message>
    <message>
        <source>Re-saved or resized</source>
        <translation>重新保存或缩放</translation>
    </message>
    <message>
        <source>Rotated or mirrored</source>
        <translation>旋转或镜像</translation>
    </message>
    <message>
        <source>Cropped or framed</source>
        <translation>裁剪或加框</translation>
    </message>
    <message>
        <source>Recoloured or edited</source>
        <translation>改色或编辑</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Similar shots</source>
        <translation>同场景照片</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>The same picture with different metadata: dates, place, keywords.</source>
        <translation>画面相同，但文件中的附加信息不同：日期、地点、关键词。</translation>
    </message>
    <message>
        <source>The same picture saved again: other format, quality or size.</source>
        <translation>同一画面重新保存：格式、质量或尺寸不同。</translation>
    </message>
    <message>
        <source>The same picture turned or mirrored.</source>
        <translation>同一画面经过旋转或镜像。</translation>
    </message>
    <message>
        <source>A part of the picture, or the picture inside a frame or a screenshot.</source>
        <translation>画面的一部分，或画面位于边框或屏幕截图之中。</translation>
    </message>
    <message>
        <source>The same picture with other colours, a filter, a caption or a retouched spot.</source>
        <translation>同一画面，但颜色不同，或加了滤镜、文字、局部修饰。</translation>
    </message>
    <message>
        <source>Copies of any kind where your rules do not say which one to keep.</source>
        <translation>您的规则无法确定保留哪一张的各种副本。</translation>
    </message>
    <message>
        <source>Shots of one scene, seconds apart. These are not copies: choose what you like best.</source>
        <translation>同一场景、相隔数秒的照片。它们不是副本：请选择您最喜欢的。</translation>
    </message>
    <message>
        <source>Files that could not be read as photos, each with its reason.</source>
        <translation>无法作为照片读取的文件，各附原因。</translation>
    </message>
    <message>
        <source>Pairs that you called no duplicates, or keep both of. They are not asked again.</source>
        <translation>您判定为不是重复照片或两张都保留的照片。不会再次询问。</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>相同文件</translation>
    </message>
    <message>
        <source>Re-saved</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Resized</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Cropped</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Framed</source>
        <translation>加框</translation>
    </message>
    <message>
        <source>Recoloured</source>
        <translation>改色</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Similar shot</source>
        <translation>同场景照片</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Files that were left alone</source>
        <translation>保持原样的文件</translation>
    </message>
    <message>
        <source>Each file that was left alone, and why</source>
        <translation>每个保持原样的文件及其原因</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>关闭列表</translation>
    </message>
    <message>
        <source>These files are as they were:</source>
        <translation>这些文件没有变化：</translation>
    </message>
    <message>
        <source>to the trash of its disk</source>
        <translation>移到所在磁盘的回收站</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Stays for it</source>
        <translation>代替保留</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去处</translation>
    </message>
    <message>
        <source>a hard link takes its place</source>
        <translation>由硬链接代替</translation>
    </message>
    <message>
        <source>a symbolic link takes its place</source>
        <translation>由符号链接代替</translation>
    </message>
    <message>
        <source>{name} + {files}</source>
        <translation>{name} + {files}</translation>
    </message>
    <message>
        <source>stays: {}</source>
        <translation>保留原处：{}</translation>
    </message>
    <message>
        <source>to {}</source>
        <translation>移到 {}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Page with pictures</source>
        <translation>带图片的网页</translation>
    </message>
    <message>
        <source>Table for a spreadsheet</source>
        <translation>电子表格用的表格</translation>
    </message>
    <message>
        <source>Document for programs</source>
        <translation>供程序读取的文档</translation>
    </message>
    <message>
        <source>There is no group in this list to report.</source>
        <translation>此列表中没有可写入报告的组。</translation>
    </message>
    <message>
        <source>The report is saved: {}</source>
        <translation>报告已保存：{}</translation>
    </message>
    <message>
        <source>No photo is changed, and undo takes these files back too.</source>
        <translation>不会更改任何照片，“撤销”也会收回这些文件。</translation>
    </message>
    <message>
        <source>Each photo that stays, and what would be written beside it</source>
        <translation>每张保留的照片，以及将写在它旁边的信息</translation>
    </message>
    <message>
        <source>{name}: {facts}</source>
        <translation>{name}：{facts}</translation>
    </message>
    <message>
        <source>taken {}</source>
        <translation>拍摄于 {}</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>“{}”</translation>
    </message>
    <message>
        <source>{name}: {relation}, {score}</source>
        <translation>{name}：{relation}，{score}</translation>
    </message>
    <message>
        <source>{path}
{score} by {measure}: {explanation}</source>
        <translation>{path}
{score}，按{measure}：{explanation}</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Minimum score</source>
        <translation>最低得分</translation>
    </message>
    <message>
        <source>Show only photos with at least this score</source>
        <translation>只显示相似程度不低于此的照片</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Number of results</source>
        <translation>最多结果数</translation>
    </message>
    <message>
        <source>How many photos to show at most: choose or type a number</source>
        <translation>最多显示多少张照片：选择或输入数字</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>No photo is similar enough to this picture</source>
        <translation>没有与此图片如此相似的照片</translation>
    </message>
    <message>
        <source>Your library holds no photos yet. Add the folder where it may be.</source>
        <translation>图库中还没有照片。请添加它可能所在的文件夹。</translation>
    </message>
    <message>
        <source>There is no photo to compare it with</source>
        <translation>没有可与之比较的照片</translation>
    </message>
    <message>
        <source>Your photos are still being read. Search again in a moment.</source>
        <translation>照片仍在读取中。请稍后再次搜索。</translation>
    </message>
    <message>
        <source>Photos that look like the picture</source>
        <translation>与图片相似的照片</translation>
    </message>
    <message>
        <source>Double click or Enter: go to its group, or open it.</source>
        <translation>双击或按 Enter：转到所在的组，或打开照片。</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is in the trash or a holding folder. Keep another one.</source>
        <translation>要保留的照片 {path} 在回收站或暂存文件夹中。请保留其他照片。</translation>
    </message>
    <message>
        <source>It is in the trash or a holding folder already.</source>
        <translation>它已在回收站或暂存文件夹中。</translation>
    </message>
    <message>
        <source>It is no longer here: {path}.</source>
        <translation>它已不在这里：{path}。</translation>
    </message>
    <message>
        <source>{path} was changed after Simile wrote it, so undo will leave it.</source>
        <translation>{path} 在 Simile 写入之后被更改，因此撤销时会保留它。</translation>
    </message>
    <message>
        <source>{path} is damaged (its tables are not those of version {done}).</source>
        <translation>{path} 已损坏（其中的表不属于版本 {done}）。</translation>
    </message>
    <message>
        <source>{path} is on a network drive ({kind}), which does not keep a catalog safe: two programs may write it at once. Choose a file on a disk of this computer.</source>
        <translation>{path} 位于网络驱动器（{kind}）上，目录放在那里不安全：两个程序可能同时写入。请选择此计算机磁盘上的文件。</translation>
    </message>
    <message>
        <source>The file is being written by another program. It is read at the next scan.</source>
        <translation>其他程序正在写入该文件。下次扫描时会读取它。</translation>
    </message>
    <message>
        <source>The server answered {code} {reason}.</source>
        <translation>服务器返回了 {code} {reason}。</translation>
    </message>
    <message>
        <source>{cause}. Check the address.</source>
        <translation>{cause}。请检查网址。</translation>
    </message>
    <message>
        <source>The server has nothing at that address ({code}). Check the address.</source>
        <translation>服务器上没有该内容（{code}）。请检查网址。</translation>
    </message>
    <message>
        <source>The server refuses to give it to Simile ({code}). Save the picture and search by file.</source>
        <translation>服务器不允许 Simile 获取（{code}）。请保存图片后按文件搜索。</translation>
    </message>
    <message>
        <source>The server is busy or out of order ({code}). Try again later.</source>
        <translation>服务器繁忙或出现故障（{code}）。请稍后重试。</translation>
    </message>
    <message>
        <source>The server sends from one address to the next and to none of the web ({code}).</source>
        <translation>服务器不断跳转网址，却没有通向网页（{code}）。</translation>
    </message>
    <message>
        <source>No server of that name was found. Check the address and your connection.</source>
        <translation>找不到该名称的服务器。请检查网址和网络连接。</translation>
    </message>
    <message>
        <source>The server cannot prove its identity. Save the picture and search by file.</source>
        <translation>服务器无法证明自己的身份。请保存图片后按文件搜索。</translation>
    </message>
    <message>
        <source>The server does not speak https. Try http:// instead.</source>
        <translation>该服务器不支持 https。请改用 http://。</translation>
    </message>
    <message>
        <source>No web server answers there. Check the address.</source>
        <translation>那里没有网络服务器响应。请检查网址。</translation>
    </message>
    <message>
        <source>{strerror}. Check your connection.</source>
        <translation>{strerror}。请检查网络连接。</translation>
    </message>
    <message>
        <source>{address} is a web page. Copy the address of the picture itself.</source>
        <translation>{address} 是网页。请复制图片本身的网址。</translation>
    </message>
    <message>
        <source>{address} gave no picture: {value}</source>
        <translation>{address} 没有提供图片：{value}</translation>
    </message>
    <message>
        <source>{address} cannot be reached: {value}</source>
        <translation>无法访问 {address}：{value}</translation>
    </message>
    <message>
        <source>The recycle bin of its drive is turned off, or too small for it. {instead}</source>
        <translation>其驱动器的回收站已关闭，或空间不足。{instead}</translation>
    </message>
    <message>
        <source>This folder does not answer. Check its disk or its network, then scan again.</source>
        <translation>此文件夹没有响应。请检查其磁盘或网络，然后重新扫描。</translation>
    </message>
    <message>
        <source>About this library…</source>
        <translation>关于此图库…</translation>
    </message>
    <message>
        <source>How many photos there are, and how they are searched</source>
        <translation>照片的数量以及搜索方式</translation>
    </message>
    <message numerus="yes">
        <source>%n files that belong to them go too: RAW files, sidecars, Live Photo videos.</source>
        <translation>
            <numerusform>同时处理属于它们的 %Ln 个文件：RAW 文件、附属文件、实况照片的视频。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done is kept. Search again to go on.</source>
        <translation>已完成的部分会保留。再次搜索即可继续。</translation>
    </message>
    <message>
        <source>The system cannot watch it: changes in it are noticed within ten minutes.</source>
        <translation>系统无法替我们监视它：其中的变化会在十分钟内发现。</translation>
    </message>
    <message>
        <source>{files} + {written} XMP</source>
        <translation>{files} + {written} XMP</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>{facts}. {hindrance}</source>
        <translation>{facts}。{hindrance}</translation>
    </message>
    <message>
        <source>{facts}. It goes when the copies come back.</source>
        <translation>{facts}。副本恢复时它会被移除。</translation>
    </message>
    <message>
        <source>Watch the folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Notice automatically what is added, changed or removed in the folders of the library</source>
        <translation>自动发现图库文件夹中新增、更改或移除的内容</translation>
    </message>
    <message>
        <source>Scan gently</source>
        <translation>低负荷扫描</translation>
    </message>
    <message>
        <source>Read photos one at a time, at the lowest priority; on battery this is automatic</source>
        <translation>逐张读取照片，并让其他程序优先；使用电池时会自动如此</translation>
    </message>
    <message>
        <source>Exact: every photo is compared</source>
        <translation>精确：比较每张照片</translation>
    </message>
    <message>
        <source>Annoy index of {}, {}; newer photos are compared one by one</source>
        <translation>{}的 Annoy 索引，{}；较新的照片逐张比较</translation>
    </message>
    <message>
        <source>Exact: every photo is compared, until an index has been made in the background</source>
        <translation>精确：在后台建好索引之前，比较每张照片</translation>
    </message>
    <message>
        <source>About this library</source>
        <translation>关于此图库</translation>
    </message>
    <message>
        <source>Number of photos in the library</source>
        <translation>图库中的照片数量</translation>
    </message>
    <message>
        <source>The file that remembers the photos, and its size</source>
        <translation>记录照片的文件及其大小</translation>
    </message>
    <message>
        <source>Photos with fingerprints of another version are read again by a scan</source>
        <translation>指纹版本不同的照片会在扫描时重新读取</translation>
    </message>
    <message>
        <source>How the photos most like a picture are found</source>
        <translation>如何找到与图片最相似的照片</translation>
    </message>
    <message>
        <source>Measured against the exact answer on photos of this library</source>
        <translation>用此图库的照片与精确结果对比测得</translation>
    </message>
    <message>
        <source>Annoy&apos;s search_k: more find more and take longer; chosen by what is found</source>
        <translation>Annoy 的 search_k：越大找到的越多，耗时也越长；按查找效果选定</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>{} of what the exact search finds, measured on this library</source>
        <translation>达到精确搜索结果的 {}，在此图库上测得</translation>
    </message>
    <message>
        <source>Photos:</source>
        <translation>照片：</translation>
    </message>
    <message>
        <source>Catalog:</source>
        <translation>目录：</translation>
    </message>
    <message>
        <source>Fingerprints:</source>
        <translation>指纹：</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>搜索：</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>找到：</translation>
    </message>
    <message>
        <source>Looked at:</source>
        <translation>查看：</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>版本 {}</translation>
    </message>
    <message>
        <source>{} places of the index for each search</source>
        <translation>每次搜索查看索引中的 {} 处</translation>
    </message>
    <message>
        <source>The image model looks at your photos</source>
        <translation>图像模型正在查看您的照片</translation>
    </message>
    <message>
        <source>You have this picture only smaller: {}</source>
        <translation>您只有这张图片的较小版本：{}</translation>
    </message>
    <message>
        <source>The nearest one has {nearest}, the minimum score is {least}. Lower it to see more.</source>
        <translation>最接近的为 {nearest}，最低得分为 {least}。降低它可查看更多。</translation>
    </message>
    <message>
        <source>{} like this picture</source>
        <translation>{}与此图片相似</translation>
    </message>
    <message>
        <source>{photos} like this picture, {number} not looked at yet</source>
        <translation>{photos}与此图片相似，{number} 张尚未查看</translation>
    </message>
    <message>
        <source>{} is no longer there. Scan again to see what is.</source>
        <translation>{} 已不存在。请重新扫描以查看现有内容。</translation>
    </message>
    <message>
        <source>{} is in a protected folder: photos there are never marked.</source>
        <translation>{} 在受保护的文件夹中：那里的照片不会被标记。</translation>
    </message>
    <message>
        <source>{} is the last photo of its group that stays. Unmark another one first.</source>
        <translation>{} 是组内最后一张保留的照片。请先取消标记另一张。</translation>
    </message>
    <message>
        <source>{} not marked: they are in a protected folder.</source>
        <translation>{}未标记：位于受保护的文件夹中。</translation>
    </message>
    <message>
        <source>No group fits</source>
        <translation>没有符合的组</translation>
    </message>
    <message>
        <source>No rule says which photo to keep. Mark with Space what may go, or K on the one that stays.</source>
        <translation>没有规则能确定保留哪张照片。用空格键标记可移除的，或在要保留的照片上按 K。</translation>
    </message>
    <message>
        <source>Another program changed it at that moment. What was there is now {aside}.</source>
        <translation>当时有其他程序更改了它。原先的内容现在是 {aside}。</translation>
    </message>
    <message>
        <source>The model takes {value} at once. Export only the part that sees pictures.</source>
        <translation>该模型一次需要 {value}。请只导出处理图像的部分。</translation>
    </message>
    <message>
        <source>The model takes pictures ({numbers}), but its JSON file says (1, 3, {size}, {size2}). Correct that file, or export the model for such pictures.</source>
        <translation>该模型接受图像 ({numbers})，但其 JSON 文件写的是 (1, 3, {size}, {size2})。请更正该文件，或为这样的图像导出模型。</translation>
    </message>
    <message>
        <source>{path} has another name on its disk (a hard link), under which a second program could write it unseen. Put a copy of it in its place.</source>
        <translation>{path} 在其磁盘上还有另一个名称（硬链接），另一个程序可能通过它在不被察觉的情况下写入。请用它的副本替换它。</translation>
    </message>
    <message>
        <source>The catalog {path} is damaged and waits to be restored. {value}</source>
        <translation>目录 {path} 已损坏，正等待恢复。{value}</translation>
    </message>
    <message>
        <source>Another program took it away, or its disk is not connected: then connect it and undo.</source>
        <translation>另一个程序移走了它，或者它的磁盘未连接：若是后者，请连接磁盘后撤销。</translation>
    </message>
    <message>
        <source>{source}, which went with it, cannot come back: {why}</source>
        <translation>随它一起移走的 {source} 无法恢复：{why}</translation>
    </message>
    <message>
        <source>✓ Keep</source>
        <translation>✓ 保留</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>{} · protected</source>
        <translation>{} · 受保护</translation>
    </message>
    <message>
        <source>Opening your library</source>
        <translation>正在打开您的图库</translation>
    </message>
    <message>
        <source>Its groups appear here in a moment.</source>
        <translation>分组马上会显示在这里。</translation>
    </message>
    <message>
        <source>{done} of {total} photos looked up. The next start is quicker.</source>
        <translation>已查找 {total} 张照片中的 {done} 张。下次启动会更快。</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>正在查找副本</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} 是文件夹。请选择其中的一个文件。</translation>
    </message>
    <message>
        <source>By Simile&apos;s model</source>
        <translation>按 Simile 的模型</translation>
    </message>
    <message>
        <source>Stopped: {done} The others are as they were.</source>
        <translation>已停止：{done}其余保持原样。</translation>
    </message>
    <message>
        <source>{} cannot be removed as things are now: see the last column.</source>
        <translation>{}目前无法移除：请看最后一列。</translation>
    </message>
    <message>
        <source>Groups appear here while your photos are read.</source>
        <translation>读取照片时，组会出现在这里。</translation>
    </message>
    <message>
        <source>A folder is offline</source>
        <translation>有文件夹处于离线状态</translation>
    </message>
    <message>
        <source>No copies</source>
        <translation>没有副本</translation>
    </message>
    <message>
        <source>No photo of your library exists twice. Nothing to do.</source>
        <translation>图库中没有重复的照片。无需任何操作。</translation>
    </message>
    <message>
        <source>It is in the cloud only, and Simile downloads nothing. Keep it on this device, then scan again.</source>
        <translation>文件仅在云端，Simile 不会下载任何内容。请将其保留在此设备上，然后重新扫描。</translation>
    </message>
    <message>
        <source>Its path is longer than Windows allows by itself. Shorten the names of its folders.</source>
        <translation>其路径超过了 Windows 允许的长度。请缩短文件夹名称。</translation>
    </message>
    <message>
        <source>Another program has the file open. Close it there, then try again.</source>
        <translation>另一个程序打开了该文件。请在那里关闭它，然后重试。</translation>
    </message>
    <message>
        <source>It is in the library of a photo program, which alone may remove it.</source>
        <translation>它位于某个照片程序的图库中，只有该程序才能移除它。</translation>
    </message>
    <message>
        <source>The catalog {path} is damaged and in use. Close Simile, then start again.</source>
        <translation>目录 {path} 已损坏且正在使用。请关闭 Simile，然后重新启动。</translation>
    </message>
    <message>
        <source>The language changes at the next start: {}.</source>
        <translation>下次启动时改用此语言：{}。</translation>
    </message>
    <message>
        <source>Undo the last step: marks, a verdict or a removal</source>
        <translation>撤销上一步操作：标记、判定或移除</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Mark identical files</source>
        <translation>标记相同文件</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Use it from the next start on: {}</source>
        <translation>下次启动时使用：{}</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The photos of a group are shown here beside each other.</source>
        <translation>一组照片在这里并排显示。</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>比较依据</translation>
    </message>
    <message>
        <source>Wheel, + and −: zoom. Drag or arrows: move. Shift with either: select. Double click, Enter: open.</source>
        <translation>滚轮、+ 和 −：缩放。拖动或方向键：移动。同时按 Shift：选择。双击或 Enter：打开。</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Each photo, and the one that stays for it, is checked as it goes in any case</source>
        <translation>无论如何，每张照片及为其保留的照片都会在移除时检查</translation>
    </message>
    <message>
        <source>Not checked in advance. Each photo, and the one that stays for it, is checked as it goes.</source>
        <translation>未预先检查。每张照片及为其保留的照片都会在移除时检查。</translation>
    </message>
    <message>
        <source>{stage}: {numbers}</source>
        <translation>{stage}：{numbers}</translation>
    </message>
    <message>
        <source>“{}” is neither a file nor a web address. Look for it in the names of photos and folders?</source>
        <translation>“{}”既不是文件也不是网址。要在照片和文件夹的名称中查找吗？</translation>
    </message>
    <message>
        <source>Look in the names</source>
        <translation>在名称中查找</translation>
    </message>
    <message>
        <source>No photo of your library exists twice. What was taken several times is in the list “{}”.</source>
        <translation>图库中没有重复的照片。多次拍摄的内容在列表“{}”中。</translation>
    </message>
    <message>
        <source>No photo could be read</source>
        <translation>没有能够读取的照片</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>未找到照片</translation>
    </message>
    <message>
        <source>No two files of a group in this list are identical.</source>
        <translation>此列表的各组中没有相同的文件。</translation>
    </message>
    <message>
        <source>Some photos are not read or not compared yet. Scan again to go on.</source>
        <translation>部分照片尚未读取或尚未比较。再次扫描即可继续。</translation>
    </message>
    <message>
        <source>No group has a photo that fits all filters. “{}” shows all groups.</source>
        <translation>没有哪一组含有符合所有筛选条件的照片。“{}”显示所有组。</translation>
    </message>
    <message>
        <source>The scan was stopped</source>
        <translation>扫描已停止</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有内容</translation>
    </message>
    <message>
        <source>There is nothing in the list “{}”.</source>
        <translation>列表“{}”中没有内容。</translation>
    </message>
    <message>
        <source>Rules, the first is asked first</source>
        <translation>规则，排在前面的优先</translation>
    </message>
    <message>
        <source>Space: switch on or off. Alt+Up and Alt+Down, or the mouse: move.</source>
        <translation>空格键：启用或停用。Alt+上、Alt+下或鼠标：移动。</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>尚未设定</translation>
    </message>
    <message>
        <source>{rule}: {text}</source>
        <translation>{rule}：{text}</translation>
    </message>
    <message>
        <source>no rule decides between the best of them</source>
        <translation>没有规则能分出其中最好的</translation>
    </message>
    <message>
        <source>Undecided: {reason}. {match}.</source>
        <translation>未定：{reason}。{match}。</translation>
    </message>
    <message>
        <source>Match {}</source>
        <translation>匹配 {}</translation>
    </message>
    <message>
        <source>The HEIF file is cut short: the end of its picture is missing.</source>
        <translation>HEIF 文件不完整：图片的末尾部分缺失。</translation>
    </message>
    <message>
        <source>The RAW file is cut short: the end of its picture is missing.</source>
        <translation>RAW 文件不完整：图片的末尾部分缺失。</translation>
    </message>
    <message>
        <source>{folder} is in no folder of the library. Only folders inside the library can be excluded.</source>
        <translation>{folder} 不在图库的任何文件夹中。只能排除图库内的文件夹。</translation>
    </message>
    <message>
        <source>{folder} is itself a folder of the library. Take it out of the library instead.</source>
        <translation>{folder} 本身就是图库的文件夹。请改为将其从图库中移除。</translation>
    </message>
    <message>
        <source>{folder} is not excluded.</source>
        <translation>{folder} 未被排除。</translation>
    </message>
    <message>
        <source>The file is {going} and the photo to keep {keeper}: the link would have the wrong ending. Trash it instead.</source>
        <translation>该文件是 {going}，而要保留的照片是 {keeper}：链接的扩展名会不正确。请改为移至回收站。</translation>
    </message>
    <message>
        <source>The photo to keep, {path}, is in a folder that is excluded. Keep another one.</source>
        <translation>要保留的照片 {path} 位于已排除的文件夹中。请保留另一张。</translation>
    </message>
    <message>
        <source>It is in a folder that is excluded. Include that folder again first.</source>
        <translation>它位于已排除的文件夹中。请先重新纳入该文件夹。</translation>
    </message>
    <message>
        <source>Mark again</source>
        <translation>重新标记</translation>
    </message>
    <message>
        <source>Exclude a folder…</source>
        <translation>排除文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder inside the library that is not to be looked into, such as thumbnails or exports</source>
        <translation>选择图库中不需要扫描的文件夹，例如缩略图或导出的照片</translation>
    </message>
    <message>
        <source>Include the folder again</source>
        <translation>重新纳入该文件夹</translation>
    </message>
    <message>
        <source>Look into the excluded folder again that is selected in the list</source>
        <translation>重新扫描列表中所选的已排除文件夹</translation>
    </message>
    <message>
        <source>Copy the file of the current photo, and its path as text</source>
        <translation>复制当前照片的文件，并将其路径复制为文本</translation>
    </message>
    <message>
        <source>Next group without a mark</source>
        <translation>下一个无标记的组</translation>
    </message>
    <message>
        <source>Go to the next group of the list in which no photo is marked yet</source>
        <translation>转到列表中下一个尚无照片被标记的组</translation>
    </message>
    <message>
        <source>Suggested to stay</source>
        <translation>建议保留</translation>
    </message>
    <message>
        <source>{} is on the clipboard, as a file and as its path.</source>
        <translation>{} 已在剪贴板中，既是文件也是路径。</translation>
    </message>
    <message>
        <source>{} (excluded)</source>
        <translation>{}（已排除）</translation>
    </message>
    <message>
        <source>It is excluded: its photos are not scanned.</source>
        <translation>它已排除：其中的照片不会被扫描。</translation>
    </message>
    <message>
        <source>{} is excluded now: its photos are not scanned, shown or removed. Its files are as they were.</source>
        <translation>{} 现已排除：其中的照片不会被扫描、显示或移除。其中的文件没有变化。</translation>
    </message>
    <message>
        <source>Exclude a folder</source>
        <translation>排除文件夹</translation>
    </message>
    <message>
        <source>{inner} lies in {outer}, whose photos the library has already. You can protect it on its own.</source>
        <translation>{inner}位于 {outer} 中，图库已有其照片。您可以单独保护它。</translation>
    </message>
    <message>
        <source>Include it again</source>
        <translation>重新纳入</translation>
    </message>
    <message>
        <source>First choose an excluded folder in the list on the left.</source>
        <translation>请先在左侧列表中选择一个已排除的文件夹。</translation>
    </message>
    <message>
        <source>{} is included again.</source>
        <translation>{} 已重新纳入。</translation>
    </message>
    <message>
        <source>{} is in the library already. It is looked through again.</source>
        <translation>{} 已在图库中，正在重新查看。</translation>
    </message>
    <message>
        <source>Each photo that goes and the one that stays for it, those that need most thought first</source>
        <translation>每张要移除的照片及为其保留的照片，最需斟酌的排在最前</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}：{count}</translation>
    </message>
    <message numerus="yes">
        <source>%n are not copies: what stays for them are other shots.</source>
        <translation>
            <numerusform>其中 %Ln 张不是副本：替代它们留下的是另外的拍摄。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bring back the photos that were removed last</source>
        <translation>恢复最近移除的照片</translation>
    </message>
    <message>
        <source>Take back the last verdict</source>
        <translation>撤销最近一次判定</translation>
    </message>
    <message>
        <source>Take back the last change of marks</source>
        <translation>撤销最近一次标记更改</translation>
    </message>
    <message>
        <source>Remove the photos again that were brought back last</source>
        <translation>再次移除最近恢复的照片</translation>
    </message>
    <message>
        <source>Let the verdict hold again</source>
        <translation>恢复该判定</translation>
    </message>
    <message>
        <source>Change the marks again</source>
        <translation>再次更改标记</translation>
    </message>
    <message>
        <source>{marked} of {groups} marked</source>
        <translation>{groups}中已标记 {marked}</translation>
    </message>
    <message>
        <source>{key} leads to the next one, “{list}”.</source>
        <translation>按 {key} 转到下一个列表“{list}”。</translation>
    </message>
    <message>
        <source>Shows more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Unframed</source>
        <translation>无边框</translation>
    </message>
    <message>
        <source>In every group of this list a photo is marked.</source>
        <translation>此列表的每个组中都已有照片被标记。</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Show the folders and the kinds of copies beside the groups</source>
        <translation>在组旁边显示文件夹和副本类型</translation>
    </message>
    <message>
        <source>A scan still compares photos or looks at copies closely: it may yet speak for keeping some of these.</source>
        <translation>仍在比较照片或仔细查看副本：其结果可能表明应保留其中一些。</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are unticked: what was found out since speaks for keeping them.</source>
        <translation>
            <numerusform>已取消勾选 %Ln 张照片：此后的发现表明应予保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays: found out since</source>
        <translation>保留：此后的发现</translation>
    </message>
    <message>
        <source>Nothing has changed in the folders of the library.</source>
        <translation>图库的文件夹中没有任何更改。</translation>
    </message>
    <message>
        <source>{photos} read and compared: {groups} of copies.</source>
        <translation>已读取并比较 {photos}：{groups}副本。</translation>
    </message>
    <message>
        <source>{photos} read and compared: no copies.</source>
        <translation>已读取并比较 {photos}：没有副本。</translation>
    </message>
    <message>
        <source>{} so far. Comparing goes on once all photos are read.</source>
        <translation>目前 {}。读取所有照片后继续比较。</translation>
    </message>
    <message>
        <source>{} so far. Photos are still compared: more may come.</source>
        <translation>目前 {}。仍在比较照片：可能会有更多。</translation>
    </message>
    <message>
        <source>{} so far. Copies are looked at closely: some may still change.</source>
        <translation>目前 {}。正在仔细查看副本：有些可能还会改变。</translation>
    </message>
    <message>
        <source>Where the suggested photo is marked, all marks stay. Press U first to take the suggestion.</source>
        <translation>若建议保留的照片已被标记，则所有标记保持不变。请先按 U 再采用建议。</translation>
    </message>
    <message>
        <source>{similarity}: {groups} of all kinds</source>
        <translation>{similarity}：所有类型共 {groups}</translation>
    </message>
    <message>
        <source>Undecided: the rules prefer {preferred}, which does not match all the others. {match}.</source>
        <translation>未决定：规则优先选择 {preferred}，但它与其他照片不完全匹配。{match}。</translation>
    </message>
    <message numerus="yes">
        <source>%n photos are marked in {}. Their marks end with this, also if you add the folder again.</source>
        <translation>
            <numerusform>{} 中有 %Ln 张照片被标记。此操作会取消标记，即使您再次添加该文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the photos of {folder} is in {now}. Choose the folder that has them now.</source>
        <translation>{now} 中没有 {folder} 的任何照片。请选择现在存放它们的文件夹。</translation>
    </message>
    <message>
        <source>{now} lies in the library already, or holds a folder of it. Scan: photos that were moved there are known again. Then take {folder} out of the library.</source>
        <translation>{now} 已在图库中，或包含图库的某个文件夹。请扫描：移动到那里的照片会被重新识别。然后将 {folder} 从图库中移除。</translation>
    </message>
    <message>
        <source>What was read is compared. Some photos may not be read yet.</source>
        <translation>已读取的照片已比较完毕。可能还有照片尚未读取。</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept. “{}” goes on with it.</source>
        <translation>已停止。之前完成的内容会保留。“{}”可继续。</translation>
    </message>
    <message>
        <source>Compare what was read</source>
        <translation>比较已读取的照片</translation>
    </message>
    <message>
        <source>Of a folder that was renamed or moved: what is known of its photos is kept</source>
        <translation>用于已重命名或移动的文件夹：关于其中照片的已知信息会保留</translation>
    </message>
    <message>
        <source>{folder} is {place} now. What is known of its photos is kept.</source>
        <translation>{folder} 现在是 {place}。关于其中照片的已知信息会保留。</translation>
    </message>
    <message>
        <source>Where is {} now?</source>
        <translation>{} 现在在哪里？</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>A message says why. Choose another image model, or try again.</source>
        <translation>原因见消息。请选择其他图像模型，或重试。</translation>
    </message>
    <message>
        <source>{} marked</source>
        <translation>已标记 {}</translation>
    </message>
    <message>
        <source>For each photo another one of its group stays.</source>
        <translation>每张照片都有同组的另一张保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n are larger than the copies that stay for them, which have fewer pixels.</source>
        <translation>
            <numerusform>其中 %Ln 张比为其保留的副本更大，保留的副本像素较少。</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder is in the library: what is moved there is listed as copies again.</source>
        <translation>此文件夹在图库中：移到那里的照片会再次列为副本。</translation>
    </message>
    <message>
        <source>{}: what stays is smaller</source>
        <translation>{}：保留的较小</translation>
    </message>
    <message>
        <source>This cannot be taken back now. It stays in the history; Undo goes on with what was done before it.</source>
        <translation>现在无法撤销此操作。它会留在历史记录中；“撤销”将继续处理更早的操作。</translation>
    </message>
    <message>
        <source>Its photos are remembered, and here again once its disk is connected. If it was moved: “{}”.</source>
        <translation>其中的照片已被记住，连接磁盘后会重新出现。如果文件夹已移动：“{}”。</translation>
    </message>
    <message>
        <source>Every group of copies, of whatever kind. One that has identical files and other copies is in two of the lists below, so that these add up to more.</source>
        <translation>所有副本组，不论类型。既有相同文件又有其他副本的组会出现在下面的两个列表中，因此各列表之和会更大。</translation>
    </message>
    <message>
        <source>Not a copy</source>
        <translation>不是副本</translation>
    </message>
    <message>
        <source>{own}. The rules prefer {keeper}: {reason}. {match}.</source>
        <translation>{own}。规则优先选择 {keeper}：{reason}。{match}。</translation>
    </message>
    <message>
        <source>Weakest match {}</source>
        <translation>最弱匹配 {}</translation>
    </message>
    <message>
        <source>In a protected folder</source>
        <translation>在受保护的文件夹中</translation>
    </message>
    <message>
        <source>Not framed</source>
        <translation>无边框</translation>
    </message>
    <message>
        <source>Not cropped</source>
        <translation>未裁剪</translation>
    </message>
    <message>
        <source>Not stretched</source>
        <translation>未拉伸</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>在指定文件夹中</translation>
    </message>
    <message>
        <source>Path contains</source>
        <translation>路径包含</translation>
    </message>
    <message>
        <source>Path does not contain</source>
        <translation>路径不包含</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>像素更多</translation>
    </message>
    <message>
        <source>RAW before JPEG</source>
        <translation>RAW 优先于 JPEG</translation>
    </message>
    <message>
        <source>Has a place (GPS)</source>
        <translation>有地点 (GPS)</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>星级更高</translation>
    </message>
    <message>
        <source>More keywords</source>
        <translation>关键词更多</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>压缩更少</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>文件更大</translation>
    </message>
    <message>
        <source>More that belongs to it</source>
        <translation>更多关联文件</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>文件更小</translation>
    </message>
    <message>
        <source>Older date</source>
        <translation>日期更早</translation>
    </message>
    <message>
        <source>Newer date</source>
        <translation>日期更晚</translation>
    </message>
    <message>
        <source>Not named a copy</source>
        <translation>名称不含“副本”字样</translation>
    </message>
    <message>
        <source>In a folder of your own</source>
        <translation>在自己的文件夹中</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>路径更短</translation>
    </message>
    <message>
        <source>Longer path</source>
        <translation>路径更长</translation>
    </message>
    <message>
        <source>Older file</source>
        <translation>文件更旧</translation>
    </message>
    <message>
        <source>Newer file</source>
        <translation>文件更新</translation>
    </message>
    <message>
        <source>Keep the photo in a protected folder, where nothing is ever removed.</source>
        <translation>保留受保护文件夹中的照片，那里从不移除任何内容。</translation>
    </message>
    <message>
        <source>Keep the photo without a frame, caption or screen around it.</source>
        <translation>保留周围没有边框、文字或屏幕的照片。</translation>
    </message>
    <message>
        <source>Keep the whole picture rather than a part of it.</source>
        <translation>保留完整的画面，而不是其中一部分。</translation>
    </message>
    <message>
        <source>Keep the photo that is not wider or higher than the others.</source>
        <translation>保留没有被拉宽或拉高的照片。</translation>
    </message>
    <message>
        <source>Keep the photo that lies in this folder or below it.</source>
        <translation>保留位于此文件夹或其子文件夹中的照片。</translation>
    </message>
    <message>
        <source>Keep the photo with this in its folder or name; * and ? stand for any letters.</source>
        <translation>保留文件夹或名称中含有此文字的照片；* 和 ? 可代表任意字符。</translation>
    </message>
    <message>
        <source>Keep the photo without this in its folder or name; * and ? stand for any letters.</source>
        <translation>保留文件夹或名称中不含此文字的照片；* 和 ? 可代表任意字符。</translation>
    </message>
    <message>
        <source>Keep the photo with the most pixels.</source>
        <translation>保留像素最多的照片。</translation>
    </message>
    <message>
        <source>Keep what the camera&apos;s sensor saw rather than what was made of it.</source>
        <translation>保留相机传感器的原始记录，而不是由它生成的文件。</translation>
    </message>
    <message>
        <source>Keep the photo that has most of these: date, place, rating, keywords, caption.</source>
        <translation>保留以下信息最多的照片：日期、地点、星级、关键词、说明。</translation>
    </message>
    <message>
        <source>Keep the photo that says where it was taken.</source>
        <translation>保留记录了拍摄地点的照片。</translation>
    </message>
    <message>
        <source>Keep the photo with the most stars.</source>
        <translation>保留星级最高的照片。</translation>
    </message>
    <message>
        <source>Keep the photo with the most keywords.</source>
        <translation>保留关键词最多的照片。</translation>
    </message>
    <message>
        <source>Keep what looks like nearly all copies; of each edit the best photo stays too.</source>
        <translation>保留与几乎所有副本外观一致的照片；每种编辑版本中最好的照片也会保留。</translation>
    </message>
    <message>
        <source>Keep the file with the most bytes.</source>
        <translation>保留字节数最多的文件。</translation>
    </message>
    <message>
        <source>Keep the photo with the most bytes in the files that belong to it, such as a video or XMP.</source>
        <translation>保留关联文件（例如视频或 XMP）字节数最多的照片。</translation>
    </message>
    <message>
        <source>Keep the file with the fewest bytes.</source>
        <translation>保留字节数最少的文件。</translation>
    </message>
    <message>
        <source>Keep the photo that was taken first, by its own date.</source>
        <translation>按照片自身的日期，保留最早拍摄的照片。</translation>
    </message>
    <message>
        <source>Keep the photo that was taken last, by its own date.</source>
        <translation>按照片自身的日期，保留最晚拍摄的照片。</translation>
    </message>
    <message>
        <source>Keep the file whose name and folders do not call it a copy: Copy, Kopie, Backup, (1) and the like.</source>
        <translation>保留名称和文件夹未标明为副本的文件：Copy、副本、Backup、(1) 等。</translation>
    </message>
    <message>
        <source>Keep the file in a folder that you named, not in one that a camera, a phone or a program made: DCIM, 100CANON, Camera Roll, Downloads, New folder and the like.</source>
        <translation>保留位于您自己命名的文件夹中的文件，而不是相机、手机或程序创建的文件夹中的文件：DCIM、100CANON、Camera Roll、下载、新建文件夹等。</translation>
    </message>
    <message>
        <source>Keep the file with the fewest letters in its folder and name.</source>
        <translation>保留文件夹和名称字符最少的文件。</translation>
    </message>
    <message>
        <source>Keep the file with the most letters in its folder and name.</source>
        <translation>保留文件夹和名称字符最多的文件。</translation>
    </message>
    <message>
        <source>Keep the file that was written first.</source>
        <translation>保留最早写入的文件。</translation>
    </message>
    <message>
        <source>Keep the file that was written last.</source>
        <translation>保留最晚写入的文件。</translation>
    </message>
    <message>
        <source>in a protected folder</source>
        <translation>在受保护的文件夹中</translation>
    </message>
    <message>
        <source>true proportions</source>
        <translation>比例真实</translation>
    </message>
    <message>
        <source>most pixels</source>
        <translation>像素最多</translation>
    </message>
    <message>
        <source>has a RAW file</source>
        <translation>有 RAW 文件</translation>
    </message>
    <message>
        <source>says where it was taken</source>
        <translation>记录了拍摄地点</translation>
    </message>
    <message>
        <source>highest rating</source>
        <translation>星级最高</translation>
    </message>
    <message>
        <source>most keywords</source>
        <translation>关键词最多</translation>
    </message>
    <message>
        <source>least compressed</source>
        <translation>压缩最少</translation>
    </message>
    <message>
        <source>largest file</source>
        <translation>文件最大</translation>
    </message>
    <message>
        <source>has the most that belongs to it</source>
        <translation>关联文件最多</translation>
    </message>
    <message>
        <source>smallest file</source>
        <translation>文件最小</translation>
    </message>
    <message>
        <source>earliest date</source>
        <translation>日期最早</translation>
    </message>
    <message>
        <source>latest date</source>
        <translation>日期最晚</translation>
    </message>
    <message>
        <source>not named a copy</source>
        <translation>名称未标明为副本</translation>
    </message>
    <message>
        <source>in a folder of your own</source>
        <translation>在自己的文件夹中</translation>
    </message>
    <message>
        <source>shortest path</source>
        <translation>路径最短</translation>
    </message>
    <message>
        <source>longest path</source>
        <translation>路径最长</translation>
    </message>
    <message>
        <source>oldest file</source>
        <translation>文件最旧</translation>
    </message>
    <message>
        <source>newest file</source>
        <translation>文件最新</translation>
    </message>
    <message>
        <source>another one shows more than the best one</source>
        <translation>另一张显示的内容比最佳的更多</translation>
    </message>
    <message>
        <source>You keep {}</source>
        <translation>您保留 {}</translation>
    </message>
    <message>
        <source>{own}. {match}.</source>
        <translation>{own}。{match}。</translation>
    </message>
    <message>
        <source>Silent between a photo and its edit.</source>
        <translation>在照片与其编辑版之间不作判断。</translation>
    </message>
    <message>
        <source>{name} and {others}</source>
        <translation>{name} 和{others}</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>另外 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep {keeper}: {reason}. To be decided then: {doubt}. {match}.</source>
        <translation>保留 {keeper}：{reason}。随后待定：{doubt}。{match}。</translation>
    </message>
    <message>
        <source>Keep {keeper}: {reason}. {match}.</source>
        <translation>保留 {keeper}：{reason}。{match}。</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>在 {} 中</translation>
    </message>
    <message>
        <source>its path contains “{}”</source>
        <translation>路径包含“{}”</translation>
    </message>
    <message>
        <source>its path does not contain “{}”</source>
        <translation>路径不包含“{}”</translation>
    </message>
    <message>
        <source>Keeper rules</source>
        <translation>保留规则</translation>
    </message>
    <message>
        <source>Which photo of a group is kept?</source>
        <translation>一组照片中保留哪一张？</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Ask this rule before the one above it (Alt+Up)</source>
        <translation>让此规则先于上面一条判断 (Alt+上)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Ask this rule after the one below it (Alt+Down)</source>
        <translation>让此规则后于下面一条判断 (Alt+下)</translation>
    </message>
    <message>
        <source>Take this folder or path out of the rules</source>
        <translation>从规则中移除此文件夹或路径</translation>
    </message>
    <message>
        <source>Put the rules back in the order they came in</source>
        <translation>将规则恢复为最初的顺序</translation>
    </message>
    <message>
        <source>Folder or text of the rule</source>
        <translation>规则的文件夹或文字</translation>
    </message>
    <message>
        <source>What the rule looks for in the folder and name of a photo</source>
        <translation>规则在照片的文件夹和名称中查找的内容</translation>
    </message>
    <message>
        <source>Choose the folder whose photos are kept</source>
        <translation>选择要保留其中照片的文件夹</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Leave the rules as they were</source>
        <translation>规则保持不变</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>使用这些规则</translation>
    </message>
    <message>
        <source>Choose the photo to keep of every group by these rules; marks stay as they are</source>
        <translation>按这些规则选择每组要保留的照片；标记保持不变</translation>
    </message>
    <message>
        <source>Folder whose photos are kept</source>
        <translation>要保留其中照片的文件夹</translation>
    </message>
    <message>
        <source>The same as now.</source>
        <translation>与当前相同。</translation>
    </message>
    <message>
        <source>Prefer photos in a folder of your choice</source>
        <translation>优先选择您指定的文件夹中的照片</translation>
    </message>
    <message>
        <source>Add “path contains”</source>
        <translation>添加“路径包含”</translation>
    </message>
    <message>
        <source>Prefer photos with some text in their folder or name</source>
        <translation>优先选择文件夹或名称中含有某些文字的照片</translation>
    </message>
    <message>
        <source>Add “does not contain”</source>
        <translation>添加“不包含”</translation>
    </message>
    <message>
        <source>Prefer photos without some text in their path</source>
        <translation>优先选择路径中不含某些文字的照片</translation>
    </message>
    <message>
        <source>You have this picture: {}</source>
        <translation>您有这张图片：{}</translation>
    </message>
    <message>
        <source>Search by picture</source>
        <translation>按图片搜索</translation>
    </message>
    <message>
        <source>Drop a picture here to find its look-alikes in your library</source>
        <translation>将图片拖放到此处，在图库中查找相似的照片</translation>
    </message>
    <message>
        <source>File or web address of a picture</source>
        <translation>图片文件或网址</translation>
    </message>
    <message>
        <source>Type or paste the place of a picture and press Enter</source>
        <translation>输入或粘贴图片的位置，然后按 Enter</translation>
    </message>
    <message>
        <source>Find look-alikes of this picture</source>
        <translation>查找与此图片相似的照片</translation>
    </message>
    <message>
        <source>Do I have this picture? Drop it here, paste it, or enter a file or web address</source>
        <translation>我有这张图片吗？拖放到此处、粘贴，或输入文件或网址</translation>
    </message>
    <message>
        <source>Let go to find look-alikes of this picture</source>
        <translation>松开即可查找与此图片相似的照片</translation>
    </message>
    <message>
        <source>Searching for {} …</source>
        <translation>正在搜索 {}…</translation>
    </message>
    <message>
        <source>Search for a picture</source>
        <translation>按图片搜索</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>There is no photo to draw a rectangle on. Choose a group, or search for a picture first.</source>
        <translation>没有可画矩形的照片。请先选择一组，或搜索图片。</translation>
    </message>
    <message>
        <source>One picture at a time: searching for the first one.</source>
        <translation>一次只能搜索一张图片：正在搜索第一张。</translation>
    </message>
    <message>
        <source>The results are in {}.</source>
        <translation>结果已保存到 {}。</translation>
    </message>
    <message>
        <source>the picture from the clipboard or browser</source>
        <translation>来自剪贴板或浏览器的图片</translation>
    </message>
    <message>
        <source>There is no picture in this. Drop or paste a picture, a file or a web address.</source>
        <translation>其中没有图片。请拖放或粘贴图片、文件或网址。</translation>
    </message>
    <message>
        <source>The list of {} is on the clipboard.</source>
        <translation>{}的列表已放到剪贴板。</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Folders of the library</source>
        <translation>图库的文件夹</translation>
    </message>
    <message>
        <source>The folders that are looked through. Drop a folder on the window to add it.</source>
        <translation>会在这些文件夹中查找。将文件夹拖放到窗口即可添加。</translation>
    </message>
    <message>
        <source>Kinds of copies</source>
        <translation>副本的种类</translation>
    </message>
    <message>
        <source>Kinds of copies, the safest first</source>
        <translation>副本的种类，最安全的在前</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Minimum similarity</source>
        <translation>最低相似度</translation>
    </message>
    <message>
        <source>Number of groups at each similarity</source>
        <translation>各相似度下的组数</translation>
    </message>
    <message>
        <source>At least {} % alike</source>
        <translation>相似度 {}% 起</translation>
    </message>
    <message>
        <source>{similarity} %: {groups}</source>
        <translation>{similarity}%：{groups}</translation>
    </message>
    <message>
        <source>{similarity}: {groups}</source>
        <translation>{similarity}：{groups}</translation>
    </message>
    <message>
        <source>The verdict holds again.</source>
        <translation>判定重新生效。</translation>
    </message>
    <message>
        <source>The verdict is withdrawn: the pair is asked again.</source>
        <translation>判定已撤回：这对照片会再次询问。</translation>
    </message>
    <message>
        <source>Another window has the catalog {}. Use that one, or close it first.</source>
        <translation>另一个窗口正在使用目录 {}。请使用那个窗口，或先将它关闭。</translation>
    </message>
    <message>
        <source>Simile</source>
        <translation>Simile</translation>
    </message>
    <message>
        <source>Simile is open already.</source>
        <translation>Simile 已经打开。</translation>
    </message>
    <message>
        <source>It is process {pid} on {host}.</source>
        <translation>它是 {host} 上的进程 {pid}。</translation>
    </message>
    <message>
        <source>{} % alike</source>
        <translation>相似度 {}%</translation>
    </message>
    <message>
        <source>Theme {number}: {photos}</source>
        <translation>主题 {number}：{photos}</translation>
    </message>
    <message>
        <source>{photos}, {percent} % alike. Double click or Enter: see them all.</source>
        <translation>{photos}，相似度 {percent}%。双击或按 Enter：查看全部。</translation>
    </message>
    <message>
        <source>Stopped. What was done before is kept.</source>
        <translation>已停止。此前完成的部分会保留。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The disk is full: {}. Free some space and try again.</source>
        <translation>磁盘已满：{}。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>{} cannot be used. Check its permissions and try again.</source>
        <translation>无法使用 {}。请检查其权限后重试。</translation>
    </message>
    <message>
        <source>The system says: {reason}. {place}</source>
        <translation>系统提示：{reason}。{place}</translation>
    </message>
    <message>
        <source>{first} and {second} are the same file, byte for byte. To keep both, press B.</source>
        <translation>{first} 和 {second} 是逐字节相同的文件。要两个都保留，请按 B。</translation>
    </message>
    <message>
        <source>Not a duplicate: {} will not be asked again.</source>
        <translation>不是重复照片：{}不会再次询问。</translation>
    </message>
    <message>
        <source>Keep both: {} will not be asked again.</source>
        <translation>两张都保留：{}不会再次询问。</translation>
    </message>
    <message>
        <source>Verdict withdrawn: {} will be asked again.</source>
        <translation>判定已撤回：{}会再次询问。</translation>
    </message>
    <message>
        <source>Choose a pair in the list “Decided” first.</source>
        <translation>请先在“已判定”列表中选择一对照片。</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>尚无判定</translation>
    </message>
    <message>
        <source>N says that two photos are no duplicates, B keeps both.</source>
        <translation>按 N 表示两张照片不是重复照片，按 B 表示两张都保留。</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>What you said of pairs of photos. Select some to withdraw them.</source>
        <translation>您对照片对作出的判定。选择其中一些可撤回。</translation>
    </message>
    <message>
        <source>{} cannot be reached. Connect its disk; marks and verdicts are kept meanwhile.</source>
        <translation>无法访问 {}。请连接其磁盘；期间标记和判定会保留。</translation>
    </message>
    <message>
        <source>{name} is no longer there: another program moved or deleted it.</source>
        <translation>{name} 已不存在：被其他程序移动或删除了。</translation>
    </message>
    <message>
        <source>Find the photos that you have twice</source>
        <translation>找出您重复保存的照片</translation>
    </message>
    <message>
        <source>Simile looks through your folders and shows every group of photos that are one picture: copies, re-saved, resized, turned, cropped or recoloured ones. You decide what goes.</source>
        <translation>Simile 会查看您的文件夹，并列出每一组画面相同的照片：副本，以及重新保存、缩放、旋转、裁剪或改色的照片。移除哪些由您决定。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Your photos, with all folders inside</source>
        <translation>您的照片，包括其中的所有文件夹</translation>
    </message>
    <message>
        <source>A small library, drawn for you now</source>
        <translation>现在为您生成的小型图库</translation>
    </message>
    <message>
        <source>Nothing is moved or deleted before you confirm it, and it can be taken back.</source>
        <translation>在您确认之前，不会移动或删除任何内容，并且可以撤销。</translation>
    </message>
    <message>
        <source>You can also drop a folder on this window.</source>
        <translation>您也可以将文件夹拖放到此窗口。</translation>
    </message>
    <message>
        <source>Finds duplicate and look-alike photos. Free software under the MIT licence.</source>
        <translation>查找重复和相似的照片。采用 MIT 许可证的自由软件。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>You have this picture only smaller: {copies}, and {others} less alike</source>
        <translation>您只有此图片的较小版本：{copies}，另有 {others} 不太相似</translation>
    </message>
    <message>
        <source>You have this picture: {copies}, and {others} less alike</source>
        <translation>您有此图片：{copies}，另有 {others} 不太相似</translation>
    </message>
    <message>
        <source>No copy of this picture; nearest to it: {}</source>
        <translation>没有此图片的副本；最接近的：{}</translation>
    </message>
    <message>
        <source>It is in no group.</source>
        <translation>它不在任何组中。</translation>
    </message>
    <message>
        <source>It is in a group of {}.</source>
        <translation>它在一个有 {} 的组中。</translation>
    </message>
    <message>
        <source>Show the message below this one</source>
        <translation>显示下面的消息</translation>
    </message>
    <message numerus="yes">
        <source>%n more messages</source>
        <translation>
            <numerusform>还有 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>{} cannot go</source>
        <translation>{}无法移除</translation>
    </message>
    <message>
        <source>Drawing sample photos</source>
        <translation>正在绘制示例照片</translation>
    </message>
    <message>
        <source>Collecting facts that only copies have</source>
        <translation>正在收集只有副本才有的信息</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>正在检查文件</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%Ln 个组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation>1 秒</translation>
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
        <translation>{} 小时</translation>
    </message>
    <message>
        <source>{} seconds</source>
        <translation>{} 秒</translation>
    </message>
    <message>
        <source>{} minutes</source>
        <translation>{} 分钟</translation>
    </message>
</context>
</TS>
