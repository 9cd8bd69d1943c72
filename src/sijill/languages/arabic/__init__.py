"""Arabic language knowledge: data first; the few .py files hold what needs code."""
