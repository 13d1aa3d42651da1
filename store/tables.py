"""The tables of the index, for the program and for whoever opens it with sqlite3 or Datasette.

Whoever changes one raises `store.schema.VERSION`.
"""

from __future__ import annotations

TABLES = (
    """
CREATE TABLE files ( -- what was read, and how it looked then
  path TEXT PRIMARY KEY,       -- in the vault, with /
  kind TEXT NOT NULL,          -- note, rows, triage, post; folder: a folder named like a note
  mtime_ns INTEGER NOT NULL,
  ctime_ns INTEGER NOT NULL,
  size INTEGER NOT NULL,
  inode INTEGER NOT NULL,
  settled INTEGER NOT NULL,    -- 0: changed so shortly before that it has to be looked at again
  content TEXT NOT NULL        -- a digest of the bytes, or why they could not be read
)""",
    """
CREATE TABLE papers ( -- what all rows about one paper say together
  id INTEGER PRIMARY KEY,      -- the id of the first of its rows
  key TEXT NOT NULL,           -- its best name: arxiv:…, doi:…, title:…, or a row's own key
  title TEXT,
  title_sure INTEGER NOT NULL, -- 0: proposed by the program, or there is none
  authors TEXT NOT NULL,       -- JSON list
  author_count INTEGER,
  arxiv TEXT,
  doi TEXT,
  link TEXT,
  paper_date TEXT,             -- YYYY-MM-DD, or --MM-DD where the year is not known
  categories TEXT NOT NULL,    -- JSON list
  upvotes INTEGER,
  comments INTEGER,
  seen TEXT,                   -- the day it first came in
  sources TEXT NOT NULL,       -- JSON list
  question TEXT                -- title, notes: what the person has to settle
)""",
    """
CREATE TABLE paper_rows ( -- what one source says about a paper, as it stands in papers/
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL REFERENCES files(path),
  line INTEGER NOT NULL,       -- 0: the file is a note, which says things about its paper too
  digest TEXT NOT NULL,        -- of the line; '' for a note
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  title TEXT,
  authors TEXT NOT NULL,       -- JSON list
  author_count INTEGER,
  abstract TEXT,
  arxiv TEXT,
  doi TEXT,
  link TEXT,
  paper_date TEXT,
  categories TEXT NOT NULL,    -- JSON list
  upvotes INTEGER,
  comments INTEGER,
  seen TEXT,
  raw TEXT,                    -- the source's own text, where reading it left a question
  paper INTEGER REFERENCES papers(id)
)""",
    """
CREATE TABLE mentions ( -- every name by which a row calls its paper; rows may share one
  name TEXT NOT NULL,
  row INTEGER NOT NULL REFERENCES paper_rows(id),
  PRIMARY KEY (name, row)
) WITHOUT ROWID""",
    """
CREATE TABLE triage ( -- decisions, one a line; the latest about any name of a paper holds
  file TEXT NOT NULL REFERENCES files(path),
  line INTEGER NOT NULL,
  digest TEXT NOT NULL,
  key TEXT NOT NULL,
  status TEXT,                 -- '': back to new; NULL: the decision is not about it
  starred INTEGER,
  at TEXT NOT NULL,
  moment REAL NOT NULL         -- `at` in seconds since 1970, so that time zones compare
)""",
    """
CREATE TABLE notes (
  id INTEGER PRIMARY KEY REFERENCES paper_rows(id),
  path TEXT NOT NULL REFERENCES files(path),
  stem TEXT NOT NULL,
  title TEXT NOT NULL,
  title_known INTEGER NOT NULL, -- 0: it is only the file's name
  date TEXT,
  status TEXT,
  starred INTEGER NOT NULL,
  source TEXT NOT NULL,        -- the language it was written in first: ko, en
  tags TEXT NOT NULL,          -- JSON list
  languages TEXT NOT NULL,     -- JSON list: of its commentary
  translation TEXT NOT NULL,   -- JSON list: missing, draft, final, stale, unmarked
  changed TEXT NOT NULL,       -- JSON list: source paragraphs that changed since the translation
  gone INTEGER NOT NULL        -- how many source paragraphs went since
)""",
    """
CREATE TABLE note_names ( -- what a link or a person may call a note; folded by store.names
  name TEXT NOT NULL,
  note INTEGER NOT NULL REFERENCES notes(id),
  rank INTEGER NOT NULL,       -- 0 stem or path, 1 alias, 2 id, 3 title: the lowest wins
  PRIMARY KEY (name, note)
) WITHOUT ROWID""",
    """
CREATE TABLE blocks ( -- the text of notes, block by block
  note INTEGER NOT NULL REFERENCES notes(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,          -- prose, abstract, title, heading, url, tags, links, comment …
  lang TEXT,                   -- of prose: ko, en, other
  text TEXT NOT NULL,
  PRIMARY KEY (note, position)
) WITHOUT ROWID""",
    """
CREATE TABLE links ( -- [[links]] in notes
  note INTEGER NOT NULL REFERENCES notes(id),
  position INTEGER NOT NULL,
  target TEXT NOT NULL,        -- as written
  name TEXT NOT NULL,          -- folded, as in note_names
  paper_name TEXT,             -- as in mentions
  PRIMARY KEY (note, position)
) WITHOUT ROWID""",
    """
CREATE TABLE posts (
  path TEXT PRIMARY KEY REFERENCES files(path),
  title TEXT NOT NULL,
  date TEXT,
  slug TEXT,
  state TEXT NOT NULL          -- draft, out
)""",
    """
CREATE TABLE post_notes ( -- which notes a post is made of, in order
  post TEXT NOT NULL REFERENCES posts(path),
  position INTEGER NOT NULL,
  stem TEXT NOT NULL,          -- as written
  name TEXT NOT NULL,          -- folded, as in note_names
  PRIMARY KEY (post, position)
) WITHOUT ROWID""",
    """
CREATE TABLE problems ( -- what is wrong in the files
  file TEXT NOT NULL REFERENCES files(path),
  line INTEGER NOT NULL,       -- 0: the whole file
  message TEXT NOT NULL
)""",
    """
CREATE TABLE entries ( -- the list that the person sees: every note, and every paper without one
  id INTEGER PRIMARY KEY,      -- the note's id, else the paper's
  kind TEXT NOT NULL,          -- note, paper
  name TEXT NOT NULL,          -- arXiv id, else DOI, else the note's stem, else the paper's key
  paper INTEGER NOT NULL REFERENCES papers(id),
  note TEXT REFERENCES notes(path),
  title TEXT NOT NULL,
  title_sure INTEGER NOT NULL,
  sort_title TEXT NOT NULL,
  authors TEXT NOT NULL,       -- JSON list
  folded_authors TEXT NOT NULL, -- in lower case, for by:
  paper_date TEXT,
  date TEXT,                   -- the note's, else the paper's, else the day it was seen
  status TEXT,
  starred INTEGER NOT NULL,
  tags TEXT NOT NULL,          -- JSON list
  sources TEXT NOT NULL,       -- JSON list
  languages TEXT NOT NULL,     -- JSON list
  translation TEXT NOT NULL,   -- JSON list
  upvotes INTEGER,
  comments INTEGER,
  question TEXT
)""",
    """
CREATE TABLE tags (
  entry INTEGER NOT NULL REFERENCES entries(id), -- a note's
  tag TEXT NOT NULL,
  folded TEXT NOT NULL,        -- in lower case, for tag:
  PRIMARY KEY (entry, tag)
) WITHOUT ROWID""",
    """
CREATE TABLE texts ( -- what a search looks at
  entry INTEGER PRIMARY KEY REFERENCES entries(id),
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  tags TEXT NOT NULL,
  abstract TEXT NOT NULL,
  ko TEXT NOT NULL,            -- Korean commentary
  en TEXT NOT NULL,            -- English commentary
  other TEXT NOT NULL          -- headings, ids, and commentary in another language
)""",
    """
CREATE VIRTUAL TABLE words USING fts5( -- a word index over texts: stems (see store.stems)
  title, authors, tags, abstract, ko, en, other,
  content="", tokenize="unicode61 tokenchars '.'", prefix="1"
)""",
    """
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row) -- its stems""",
    """
CREATE TABLE stems ( -- entries with Korean in their texts
  entry INTEGER PRIMARY KEY REFERENCES entries(id),
  runs TEXT                    -- stems by Kiwi, a line each run of Hangul; NULL: so far by rules
)""",
    """
CREATE TABLE lexicon ( -- Korean words as written, with the stems that were found in them
  surface TEXT NOT NULL,
  stems TEXT NOT NULL,
  count INTEGER NOT NULL,      -- how often
  jamo TEXT NOT NULL,          -- the keys that type it
  leads TEXT NOT NULL,         -- the first consonants of its syllables
  PRIMARY KEY (surface, stems)
) WITHOUT ROWID""",
)

VIEWS = {
    "library": """
-- the list with its texts, to read
SELECT e.kind, e.name, e.title, e.authors, e.date, e.status, e.starred, e.tags, e.translation,
       e.note, e.sources, e.upvotes, x.abstract, x.ko, x.en
FROM entries e JOIN texts x ON x.entry = e.id ORDER BY e.date DESC, e.sort_title""",
    "paper_names": """
-- every name of every paper
SELECT DISTINCT r.paper, m.name FROM mentions m JOIN paper_rows r ON r.id = m.row
WHERE r.paper IS NOT NULL""",
    "posted": """
-- notes that a post names which is out
SELECT n.note, p.path AS post FROM posts p
JOIN post_notes s ON s.post = p.path JOIN note_names n ON n.name = s.name AND n.rank < 3
WHERE p.state = 'out'""",
    "open_links": """
-- links that lead nowhere
SELECT n.path, l.target FROM links l JOIN notes n ON n.id = l.note
WHERE NOT EXISTS (SELECT 1 FROM note_names x WHERE x.name = l.name)
AND NOT EXISTS (SELECT 1 FROM mentions m WHERE m.name = l.paper_name)""",
}
