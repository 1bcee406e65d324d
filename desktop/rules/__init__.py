"""The rules that choose the photo to keep, as the person sees and edits them."""
