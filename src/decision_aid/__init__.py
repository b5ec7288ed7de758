"""Scar Choices: a decision aid about scars, in pure Python. No Streamlit, clock, network or chance."""
