"""The reading version: each page's words as HTML, from the view models and templates of the screens, without Streamlit."""
