"""Candidate pairs: which pairs of photos are worth measuring, without comparing all with all."""
