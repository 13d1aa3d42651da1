"""Days to export: an ordinary one, and one with everything that breaks somewhere."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from notes.export import Export, export
from notes.note import Note, read_note
from notes.page import Destination, Plan
from notes.pictures import find_in
from notes.post import Post, compose_post, read_post
from notes.targets import target_named
from notes.targets.target import Site

PHI = """\
---
title: A *Small* Model & its <Data>
authors:
  - Ada Kim
  - Bo Lee
arxiv: '2412.00001'
tags:
  - llm
  - synthetic data
translation: final
---

> We train on $x_1 < 2$ and R&D data.
> Costs fall by 3*.

작은 모델의 이야기. **합성(synthetic)**데이터가
두 줄에 걸쳐 있습니다. [[2024-12-11-concepts]]와 이어집니다.

```python
template = "{{ model }}"
```

<!-- a remark for myself -->

둘째 문단. <b>굵게</b> {{ page.title }} 그리고 `a < b`.

A small model's story.

#small
"""

CONCEPTS = """\
*Concepts, Large* (Cho Park)

문장을 개념으로. [[nowhere]]

<english>
Sentences as concepts.
</english>

#embedding #llm
"""

BARE = "한국어만 있는 글.\n"

HARD = r"""---
title: 'On "Quotes": a colon, 100% & <b>tags</b> | {{ x }} {% y %}'
authors:
  - "O'Neil, A."
  - 김 아무개
link: https://example.org/a_(b)?x={{1}}&y=<2>
tags:
  - c++
  - "a: b"
translation: final
---

> An abstract of $p(x|y)$, of $5 and $6, and of {{< shortcode >}}.
> 1. not a list

**'재미(interesting)'**는 *기울임(it)*은 남고 **보통** 굵은 글도 남습니다. 값은 $5에서 $6 사이,
확률은 $p(x|y)$이고 \$7도 있습니다.[^1]

$$
\mathcal{L} = \sum_{i<j} \frac{a_i}{b_j} \{x\}
$$

| 모델 | 값 |
|---|---:|
| 하나 \| 둘 | $x_1$ |
| `{{ code }}` | 3 < 4 |

#hashtag 는 제목이 아닙니다. {: .class} {% raw %} {# comment #} <script>alert(1)</script>

이 글은 [[2024-12-01-easy]]와, [[2024-12-02-older|예전 글]]과, [[nowhere at all]]에 이어집니다.

![한 장의 그림](plot one.png)
![설명](<plot one.png>)
![[plot one.png|300]]
![없는 그림](missing.png)
![바깥 그림](https://example.org/x.png)

[^1]: 각주 하나, *강조*.

Prose about `` a `b` `` and `{% x %}`, about p < 0.05 & x_1 and snake_case_words.[^1]

```jinja
{% for x in "{{ y }}" %}
```

- A list with $a_1 * b_2$ and
- two items, 2 * 3 * 4.

1986\. A year, and <https://example.org/?a=1&b=2>, and [a link](https://example.org/p_(q)).

[^1]: A footnote with [[2024-12-02-older]].
"""

EASY = """\
---
title: 쉬운 글
translation: draft
---

쉬운 한국어. [[2024-12-05-hard]]

Easy draft English.
"""

OLDER = """\
*An Older Note* (A. B.)

옛날 글.

An old text.
"""

# One pixel.
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@dataclass(frozen=True)
class Day:
    """A post, its notes and those linked to, and where the notes of other posts are published."""

    post: Post
    notes: Mapping[str, Note]
    published: Mapping[str, Destination]


def ordinary_day(**changes: object) -> Day:
    given: dict[str, object] = {
        "title": "2024년 12월 3일",
        "date": "2024-12-03",
        "notes": ["2024-12-03-phi", "2024-12-11-concepts", "2024-12-03-bare"],
        "introduction": ["오늘은 셋.", "Three today."],
        "state": "out",
    }
    post = read_post(compose_post(**{**given, **changes}), "posts/2024-12-03.md")  # type: ignore[arg-type]
    texts = {"2024-12-03-phi": PHI, "2024-12-11-concepts": CONCEPTS, "2024-12-03-bare": BARE}
    return Day(post, read_all(texts), {})


def hard_day() -> Day:
    post = compose_post(
        title='Hard: "a day" #1 \\ --- --> 한글',
        date="2024-12-05",
        notes=["2024-12-05-hard", "2024-12-01-easy"],
        introduction=["{{ 여는 }} 말 **'하나'**는.", "An opening $x|y$ with [[2024-12-02-older]]."],
        state="out",
    )
    texts = {"2024-12-05-hard": HARD, "2024-12-01-easy": EASY, "2024-12-02-older": OLDER}
    published = {"notes/2024/2024-12-02-older.md": Destination("2024-12-02", ("ko", "en"))}
    return Day(read_post(post, "posts/2024-12-05.md"), read_all(texts), published)


def read_all(texts: Mapping[str, str]) -> dict[str, Note]:
    return {name: read_note(text, f"notes/2024/{name}.md") for name, text in texts.items()}


def exported(
    day: Day, target: str, vault: Path, *, pair: bool = False, **options: object
) -> Export:
    """The day in a target's form. vault: where an image is put for the notes that show one."""
    assets = vault / "assets"
    assets.mkdir(parents=True, exist_ok=True)
    (assets / "plot one.png").write_bytes(PNG)
    site = Site({"url": "https://blog.example/", **options}, ZoneInfo("Asia/Seoul"))
    plan = Plan(pair=pair, published=day.published, picture=find_in(vault))
    return export(day.post, day.notes, target_named(target)(site), plan)
