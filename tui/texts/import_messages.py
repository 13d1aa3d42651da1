"""The Korean of what an import says of the files that it was pointed at."""

from __future__ import annotations

KOREAN = {
    "there is no format “{format}”; there are {formats}": "“{format}” 형식은 없어요. 있는 것: {formats}",
    "{error}; left out": "{error}. 빼 둘게요",
    "this is not a file": "파일이 아니에요",
    "the file is empty": "빈 파일이에요",
    "cannot be read: {reason}": "읽을 수 없어요. {reason}",
    "no known format, so nothing was taken from it; there are {formats} (see --format)": "아는 형식이 아니라 "
    "아무것도 가져오지 않았어요. 있는 형식: {formats} (--format 참고)",
    "{size} MB is more than the 2 MB of a note; split it first": "{size} MB예요. 노트는 2 MB까지라서 먼저 "
    "나누세요",
    "the file ends in the middle of a letter; what stands before it was read": "파일이 글자 중간에서 "
    "끝나요. 그 앞까지 읽었어요",
    "another program made this post meanwhile; import again": "그사이 다른 프로그램이 이 포스트를 만들었어요. "
    "다시 가져오세요",
    "{what}; keep one of them, or put them together": "{what}. 하나만 두거나 합치세요",
    "there is another post of {day}, so the imported one has its own file": "{day} 포스트가 이미 있어서, "
    "가져온 것은 다른 파일에 뒀어요",
    # What the formats say
    "“{title}” has no {missing}; the rest was read": "“{title}”에 없는 것: {missing}. 나머지는 읽었어요",
    "no day (2024년 12월 13일) before this line: it is in no post": "이 줄 앞에 날짜(2024년 12월 13일)가 없어 "
    "어느 포스트에도 들지 않아요",
    "no arXiv id before this line: it belongs to no row": "이 줄 앞에 arXiv 번호가 없어 어느 논문의 것인지 "
    "몰라요",
    "the row of {arxiv} has no closing bar: its abstract may break off here": "{arxiv} 줄에 닫는 막대가 없어요. "
    "초록이 여기서 끊겼을 수 있어요",
    "an abstract without a title line before it": "앞에 제목 줄이 없는 초록이에요",
    "a title without an abstract line after it": "뒤에 초록 줄이 없는 제목이에요",
    "the last abstract breaks off; what is there was read": "마지막 초록이 끊겼어요. 있는 데까지 읽었어요",
    "not a row of a search page: it does not begin with its upvotes": "검색 페이지의 줄이 아니에요. 추천 수로 "
    "시작하지 않아요",
    "the row breaks off before its date is whole; what is there was read": "날짜가 다 나오기 전에 줄이 끊겼어요. "
    "있는 데까지 읽었어요",
    "the note is empty": "빈 노트예요",
    "no title in the text, so the file's name stands for it": "글에 제목이 없어 파일 이름을 제목으로 써요",
    "no title, id or URL says which paper the note is about": "어느 논문의 노트인지 말해 주는 제목, 번호, "
    "주소가 없어요",
    "no date: neither the file's name nor its front matter has one": "날짜가 없어요. 파일 이름에도 앞머리에도 "
    "없어요",
    "{error}; the file comes in as it is, and links to “{stem}” may not resolve": "{error}. 파일은 그대로 "
    "들어오고, “{stem}”(으)로 가는 링크는 이어지지 않을 수 있어요",
    "{tag} is not closed; it ends at the next heading or tags": "{tag}이(가) 닫히지 않았어요. 다음 제목이나 "
    "태그에서 끝나요",
    "{tag} closes nothing": "{tag}이(가) 닫을 것이 없어요",
}
