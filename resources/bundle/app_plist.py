"""What Simile.app says of itself to macOS."""

from __future__ import annotations

_WHY = "Simile looks for photos in the folders that you add to its library."

INFO: dict[str, object] = {
    "CFBundleDisplayName": "Simile",
    # So that a folder can be dropped on the icon.
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Folder",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": ["public.folder"],
        }
    ],
    "CFBundleLocalizations": ["en", "de", "es", "fr", "zh_CN"],
    "LSApplicationCategoryType": "public.app-category.photography",
    # PyInstaller would conclude from the bundle's second program, the command line, that there is no window to be seen.
    "LSBackgroundOnly": False,
    "LSMinimumSystemVersion": "13.0",  # as PySide6's wheels have it
    "NSHighResolutionCapable": True,
    # macOS asks the person before a program reads these, and shows the reason.
    "NSDesktopFolderUsageDescription": _WHY,
    "NSDocumentsFolderUsageDescription": _WHY,
    "NSDownloadsFolderUsageDescription": _WHY,
    "NSNetworkVolumesUsageDescription": _WHY,
    "NSRemovableVolumesUsageDescription": _WHY,
}
