"""A loopback stand-in for the OpenAI Images API: as strict as the API, with a painter behind it."""
