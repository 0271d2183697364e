"""The style sheet: what Fusion and a palette cannot say about buttons, fields and scroll bars.

Widgets ask for a style by the properties `role` (labels) and `kind` (buttons).
"""

from __future__ import annotations

from app.desktop.look import Look

__all__ = ["style_sheet"]


def style_sheet(look: Look) -> str:
    """The style sheet of a look.

    Args:
        look: Colours and text size.

    Returns:
        Qt style sheet text.
    """
    t, px = look.tokens, look.px
    labels = (
        ("display", 26, 600, t.ink),
        ("question", 16, 600, t.ink),
        ("title", 14, 600, t.ink),
        ("name", 13, 500, t.ink),
        ("head", 12, 600, t.ink),
        ("body", 12, 400, t.ink),
        ("note", 12, 400, t.muted),
        ("small", 11, 400, t.muted),
        ("strong", 12, 600, t.ink),
        ("warning", 12, 500, t.accent),
    )
    roles = "\n".join(
        f'QLabel[role="{role}"] {{ font-size: {px(size)}px; font-weight: {weight};'
        f" color: {colour}; background: transparent; }}"
        for role, size, weight, colour in labels
    )
    return f"""{roles}
QWidget#chrome, QMenuBar, QStatusBar {{ background: {t.chrome}; }}
QWidget#panel {{ background: {t.panel}; }}
QMenuBar {{ font-size: {px(13)}px; padding: {px(2)}px {px(10)}px; border: 0; }}
QMenuBar::item {{ padding: {px(5)}px {px(10)}px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.selection}; }}
QMenu {{ background: {t.field}; border: 1px solid {t.border}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(5)}px {px(22)}px {px(5)}px {px(12)}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selection}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.hairline}; margin: {px(4)}px {px(8)}px; }}
QToolTip {{
    background: {t.field}; color: {t.ink}; border: 1px solid {t.border}; padding: {px(5)}px;
}}
QScrollArea {{ border: 0; background: {t.panel}; }}
QScrollBar:vertical {{ width: 10px; background: transparent; border: 0; }}
QScrollBar:horizontal {{ height: 10px; background: transparent; border: 0; }}
QScrollBar::handle {{
    background: {t.border}; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolButton {{
    border: 1px solid transparent; border-radius: 4px; background: transparent;
    padding: {px(4)}px {px(6)}px; font-size: {px(13)}px;
}}
QToolButton:hover, QToolButton:checked {{ background: {t.selection}; }}
QToolButton:focus {{ border: 1px solid {t.accent}; }}
QToolButton:disabled {{ color: {t.muted}; }}
QToolButton[kind="tab"] {{
    font-size: {px(13)}px; font-weight: 500; color: {t.muted}; padding: {px(4)}px {px(2)}px;
    margin-right: {px(10)}px; border-radius: 0;
}}
QToolButton[kind="tab"]:hover, QToolButton[kind="tab"]:checked {{
    background: transparent; color: {t.ink};
}}
QToolButton[kind="tab"]:checked {{ font-weight: 600; }}
QPushButton {{
    background: {t.field}; color: {t.ink}; border: 1px solid {t.border}; border-radius: 4px;
    padding: 0 {px(14)}px; min-height: {px(30)}px; font-size: {px(13)}px; font-weight: 500;
}}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.selection}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; }}
QPushButton:disabled {{ color: {t.muted}; background: {t.panel}; border: 1px dashed {t.border}; }}
QPushButton[kind="main"] {{
    background: {t.main_button}; color: {t.main_button_ink}; border-color: {t.main_button};
    font-weight: 600;
}}
QPushButton[kind="main"]:disabled {{
    background: {t.panel}; color: {t.muted}; border: 1px dashed {t.border};
}}
QPushButton[kind="main"]:focus {{ border: 2px solid {t.accent}; }}
QToolButton[kind="chip"] {{
    background: {t.field}; border: 1px solid {t.border}; border-radius: 4px;
    padding: {px(4)}px {px(10)}px; font-size: {px(12)}px; font-weight: 500;
}}
QToolButton[kind="chip"]:hover {{ background: {t.hover}; }}
QToolButton[kind="chip"]:checked {{
    background: {t.main_button}; color: {t.main_button_ink}; border-color: {t.main_button};
    font-weight: 600;
}}
QToolButton[kind="chip"]:focus {{ border: 1px solid {t.accent}; }}
QToolButton[kind="chip"][now="true"] {{
    background: {t.accent_ground}; color: {t.accent}; border-color: {t.accent};
}}
QToolButton::menu-indicator {{ image: none; }}
QPushButton[kind="chip"] {{
    min-height: {px(25)}px; padding: 0 {px(10)}px; font-size: {px(12)}px;
}}
QPushButton[kind="chip"]:checked {{
    background: {t.main_button}; color: {t.main_button_ink}; border-color: {t.main_button};
    font-weight: 600;
}}
QPushButton[kind="search"] {{ text-align: left; color: {t.muted}; font-weight: 400; }}
QPushButton[kind="search"] {{ padding: 0 {px(9)}px; }}
QPushButton[kind="link"] {{
    border: 0; background: transparent; padding: 0 {px(2)}px; min-height: {px(20)}px;
    font-size: {px(12)}px; color: {t.ink}; text-align: left;
}}
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:focus {{
    text-decoration: underline; color: {t.accent};
}}
QLineEdit, QPlainTextEdit, QComboBox {{
    background: {t.field}; color: {t.ink}; border: 1px solid {t.border}; border-radius: 4px;
    padding: {px(4)}px {px(8)}px; font-size: {px(12)}px;
    selection-background-color: {t.selection}; selection-color: {t.ink};
}}
QLineEdit {{ min-height: {px(20)}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 1px solid {t.accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {t.panel}; }}
QListView, QTreeView, QTableView {{ background: {t.panel}; border: 0; outline: 0; }}
QAbstractItemView#popup {{ background: {t.field}; border: 1px solid {t.border}; padding: 2px; }}
QFrame#finder {{ background: {t.field}; border: 1px solid {t.border}; border-radius: 6px; }}
QFrame#finder QListView {{ background: {t.field}; }}
QProgressBar {{ background: {t.hairline}; border: 0; border-radius: {px(3)}px; }}
QProgressBar::chunk {{ background: {t.ink}; border-radius: {px(3)}px; }}
QHeaderView {{ background: {t.panel}; border: 0; }}
QHeaderView::section {{
    background: {t.panel}; color: {t.muted}; border: 0; border-bottom: 1px solid {t.hairline};
    padding: {px(4)}px {px(8)}px; font-weight: 400;
}}
"""
