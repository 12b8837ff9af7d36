"""Crude pages as readers, printers, tools and small papers leave them: twenty more."""

from __future__ import annotations

from odd_wires import TEXT, TITLE
from odd_world_pages import crude

crude("skip_link", "Skip to main content", "Menu", "Search", TITLE, "8 May 2024", *TEXT,
      notext=["Skip to", "Menu"])  # fmt: skip
crude("edition", "Edition: International", "Sign in", "Subscribe", TITLE, "Jane Roe in Tbilisi",
      "Wed 8 May 2024 16.41 BST", *TEXT, notext=["Edition:", "Sign in"])  # fmt: skip
crude("key_points", TITLE, "8 May 2024", "Key points", *TEXT, "Topics", "Armenia", "Trade",
      notext="Trade")  # fmt: skip
crude("views", TITLE, "8 May 2024", "1,204 views", "12 shares", *TEXT,
      notext=["1,204", "12 shares"])  # fmt: skip
crude("audio", TITLE, "8 May 2024", "0:00", "/", "4:12", "Your browser does not support audio.",
      *TEXT, notext=["4:12", "does not support"])  # fmt: skip
crude("gallery_nav", TITLE, "8 May 2024", "Previous image", "Next image", *TEXT,
      notext="Next image")  # fmt: skip
crude("app", TITLE, "8 May 2024", *TEXT, "Download our app", "Get it on Google Play",
      "Download on the App Store", notext=["our app", "App Store"])  # fmt: skip
crude("join_channel", TITLE, "8 May 2024", *TEXT[:3], "Join our Telegram channel", TEXT[3],
      notext="Join our")  # fmt: skip
crude("notify", "Get notified of breaking news", "Allow", "Not now", TITLE, "8 May 2024", *TEXT,
      notext=["notified", "Not now"])  # fmt: skip
crude("js", "JavaScript is disabled in your browser. Please enable it.", TITLE, "8 May 2024",
      *TEXT, notext="JavaScript")  # fmt: skip
crude("language_bar", "Հայերեն", "Русский", "English", TITLE, "8 May 2024", *TEXT,
      notext=["Русский", "Հայերեն"])  # fmt: skip
crude("report_error", TITLE, "8 May 2024", *TEXT,
      "If you find a mistake, select it and press Ctrl+Enter.", notext="Ctrl+Enter")  # fmt: skip
crude("source_line", TITLE, "8 May 2024", *TEXT, "Source: The Paper", notext="Source:")
crude("short_address", TITLE, "8 May 2024", *TEXT, "Short URL: https://p.example/?p=1204",
      notext="?p=1204")  # fmt: skip
crude("rating", TITLE, "8 May 2024", *TEXT, "Rate this article", "★★★★☆", "(12 votes)",
      notext=["Rate this", "12 votes"])  # fmt: skip
crude("text_size", TITLE, "8 May 2024", "A+", "A-", "Text size", *TEXT,
      notext=["A+", "Text size"])  # fmt: skip
crude("filed_under", TITLE, "8 May 2024", *TEXT, "Filed under: Armenia, Georgia, Railways",
      notext="Filed under")  # fmt: skip
crude("back_top", TITLE, "8 May 2024", *TEXT, "Back to top", "About us", "Advertise",
      notext=["Back to", "Advertise"])  # fmt: skip
crude("save_later", TITLE, "8 May 2024", "Save for later", "Add to reading list", *TEXT,
      notext=["for later", "reading list"])  # fmt: skip
crude("editor_note", TITLE, "8 May 2024", *TEXT,
      "Reporting by Jane Roe; Editing by John Doe", notext="Editing by")  # fmt: skip
