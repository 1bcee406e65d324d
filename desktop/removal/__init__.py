"""Removing marked photos and undoing it: confirmation, action, history."""
