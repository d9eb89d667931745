"""An article in the forms that people and programs read. Nothing is decided here, only written down."""

from cleanpress.render.explain import explain
from cleanpress.render.json import from_dict, to_dict, to_json
from cleanpress.render.jsonld import to_jsonld
from cleanpress.render.markdown import to_markdown
from cleanpress.render.summary import summary
from cleanpress.render.text import to_text

__all__ = ["explain", "from_dict", "summary", "to_dict", "to_json", "to_jsonld", "to_markdown", "to_text"]
