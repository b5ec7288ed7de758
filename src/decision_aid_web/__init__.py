"""All that touches Streamlit: the shell of every page, pieces that several screens draw, the screens, and the server."""
