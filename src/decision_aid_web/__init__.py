"""All that touches Streamlit: frame, widgets, charts, tab memory and server."""
