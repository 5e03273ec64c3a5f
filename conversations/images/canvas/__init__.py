"""
Local and free: a picture's frame made larger, turned, straightened or cut out; no pixel of it changed on the way.

`frames` plans where the picture lies in a larger frame, `filling` prepares what a provider fills and puts the picture
back, `turning` turns and levels, `cutout` takes a background away.
"""
