"""The library of sources: their forms, how they are found, merged, taken in and given out."""
