"""Words that any text about any subject is made of.

Two texts that share one are no more alike for it. In a large library such words show by how many
texts have them; in one of forty papers a few have each, as they have the words that tell.
"""

from __future__ import annotations

from store.english import stem

_ENGLISH = """
a ability ablation able about above abs accept access accord account achieve across act actual add
addition additional address adequate admit advance advantage after afterwards again against ago
ahead aim al all allow almost alone along already also alternative although always am among amount
an analysis and another any anyone anything anyway apart appear application apply approach
appropriate are area argue around art arxiv as aside ask aspect assume at attain attempt available
average avoid aware away back bad base baseline basic basis be beat became because become been
before began begin begun behind being believe below benefit beside best better between beyond big
billion blog both bought breakthrough bring broad brought build built but buy by call came can
cannot capability care careful carry case cause certain challenge change cheap cheaper check
choice choose chose chosen cite claim clear close com combine come commercial common community
comparable compare competitive complete comprehensive conclude conclusion consequence consider
considerable consist consistent contain continue contrast contribute contribution conventional
could couple course cover create critical crucial curious current curve cut dataset day deal
decide decision deeper degree demonstrate depend derive describe deserve design despite detail
determine develop development did differ difference different difficult difficulty diminish direct
discuss do does doing don done down draw drawback drive drop due during each ease easier easy
effect effective efficient effort eg eight either element else empirical employ enable encourage
end enhance enough ensure entire equal error especially essential establish etc even eventually
ever every everyone everything evidence exact exceed excellent except exhibit exist expect
experiment explain explore extend extensive extent extra extreme face fact factor fail failure
fair fall fallen familiar far fashion fast faster feed feel fell felt few fewer field fifth figure
fill final find fine finish first fit five fix focus follow for force form former forward found
four fourth framework free frequent from full fully fundamental further furthermore future gain
gap gather gave general generalize generate get github give given go goal goes gone good got great
greater grew ground grow grown guess had half hand handle happen hard harder hardly has have he
heavily held help hence her here high higher highlight him his hit hold hope hour how however html
http huge hundred idea ie if ignore illustrate imagine immediate impact implement imply important
impress improve in include increase indeed indicate inform initial input inside insight instance
instead intensive interest into introduce investigate involve is issue it item its itself job just
keep kept key kind knew know known lack large larger last late later latter lay lead least leave
led left less let level lie life like likely limit limitation line list little live ll long longer
look lose loss lost lot low lower made main major majority make manner many match matter maximum
may maybe me mean meant measure meet mention mere met method methodology middle might million mind
minimum minor minute miss mix modern moment month more moreover most motivate move much multi
multiple must my name narrow nature near necessary need neither never nevertheless new next nice
nine no nobody non none nor normal not notable note nothing notice notion novel now number
numerous objective observe obtain obvious occur of off offer often old on once one only onto open
operate opportunity or order ordinary org original other otherwise our out outcome outperform
output outside over overall overcome own paid paper part particular pass past pay pdf people per
perfect perform performance perhaps period person perspective pick picture piece place play plenty
plus point poor popular pose possess possible post potential power practical practice pre precise
predict prefer prepare presence present prevent previous primary prior probably problem procedure
process produce product progress promise proper property proportion propose prove provide public
pull purpose push put quality quick quite raise ran range rare rate rather re reach read ready
real realize really reason recent reduce refer regard relate relative release relevant reliable
rely remain remarkable remember remove repeat replace report require research respect respective
rest result return reveal rich right rise role rough rule run said same sat save saw say scenario
scheme score second see seek seem seen self send sense sent separate series serious serve set
seven several severe shall shape share she shift short shorter should show shown side significant
similar simple simply simultaneous since single sit situation six size slight slow slower small
smaller so solid solution solve some someone something sometimes somewhat soon sort sota sound
special specific speed spell spend spent spoke stage stand standard start stay step still stood
stop store straightforward strategy strength strong stronger structure struggle study subject
subsequent substantial succeed success such suffer sufficient suggest suit suitable sum summary
superior support suppose sure surpass surprise systematic table tackle take taken talk task
technical technique technology tell ten tend term than that the their them themselves then there
therefore these they thing third this those though thought thousand three through throughout thus
time to together told too took top topic total touch toward traditional treat trend true truly try
turn twice two type typical ultimate under undergo understand understood unique unless unlike
until up upon us usage use usual utilize valuable value variant variety various vary vast ve
versatile version very via view vital vs wait walk want was watch way we weak weaker week well
went were what whatever when where whereas whether which while who whole whom whose why wide
widespread will win wish with within without won wonder word work worry worse worst worth would
write written wrong wrote www year yet yield you young your zero
""".split()
# Stems as Kiwi finds them; verbs and adjectives are left out otherwise (see store.related).
_KOREAN = """
가능 가운데 가장 가지 각각 각종 감안 강조 강하 개념 개선 거기 거의 검토 결과 결국 결론 결정
경우 경향 계속 고려 공개 과정 관계 관련 관점 괜찮 굉장 굉장히 구성 구축 굳이 궁금 그거 그것
그냥 그다음 그대로 그동안 그때 그래도 그래서 그러나 그런데 그럼 그렇 그리고 그만큼 그저 그쪽 근거
기대 기반 기본 기존 기타 꽤 나름 나중 내용 내지 노력 논문 느낌 능력 다만 다소 다수 다시 다양
다음 단계 단순 단순히 달성 당시 당연 당연히 당장 대개 대량 대부분 대세 대신 대안 대응 대체 더욱
덕분 도달 도움 도입 독특 동시 동안 동일 들어가 등등 등장 따라서 따로 때문 또는 또한 마련 마지막
마찬가지 마치 만들 만약 만큼 많이 매우 먼저 모두 모습 모양 목적 목표 무엇 무척 문제 물론 뭔가
바깥 바로 바탕 반대 반드시 반면 반영 발견 발생 발전 발표 방법 방식 방향 배경 번째 별도 별로
보고 보통 복잡 본격 부과 부분 부족 분명 불구 불필요 비교 비롯 비슷 비중 사람 사례 사실 사용
사이 사항 상당 상당히 상대 상태 상황 새로 생각 서로 설계 설명 설정 성공 성과 성능 소개 소모
수단 수준 수행 순간 스스로 시간 시도 시작 시절 시점 실제 실제로 실행 실험 심지어 아래 아마 아예
아이디어 아주 아직 안정 앞서 약간 양쪽 어느 어디 어떤 어쨌든 어쩌면 언제 얼마 얼마나 엄청 없이
여기 여러 여러모로 여부 여전히 역시 역할 연구 연구자 영향 예상 예시 예전 오늘 오늘날 오래 오히려
올해 완전 완전히 요소 요즘 우리 우선 우연 원래 위주 유사 유용 유지 유행 의견 의도 의문 의미
이거 이것 이들 이때 이름 이미 이번 이상 이야기 이외 이용 이유 이전 이점 이제 이쪽 이하 이해
이후 인상 일단 일반 일부 일정 일종 일치 입장 자기 자신 자연 자주 자체 작년 작업 장점 재미 저거
저것 저쪽 적당 적용 적절 적합 전반 전부 전체 전혀 절반 점점 접근 정도 정리 정말 정확 정확히
제거 제공 제대로 제시 제안 제외 제일 제한 조금 조사 존재 종류 종합 주로 주목 주의 주장 주제
중간 중심 중요 증가 지금 지난번 지속 지원 지적 직접 진짜 진행 집중 차례 차이 참고 채택 처음
최고 최근 최대 최소 최종 추가 추측 충분 충분히 측면 크게 특별 특성 특정 특징 특히 파악 판단
평균 포함 필요 하나 하지만 한계 한번 한편 함께 해결 해당 해석 핵심 향상 현상 현실 현재 형식
형태 혹시 혹은 확실 확실히 확인 확장 활용 효과 후속 훨씬 흐름 흔히 흥미 희망
""".split()
_STEMS = frozenset((*map(stem, _ENGLISH), *_KOREAN))


def is_common(word: str) -> bool:
    """Whether this stem (of store.stems) says nothing of what a text is about."""
    return word in _STEMS
