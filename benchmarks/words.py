"""Made-up text of papers and notes: the same for the same seed."""

from __future__ import annotations

from random import Random

_NOUNS = (
    "model token layer head cache prompt reward agent policy corpus dataset gradient attention "
    "decoder encoder retrieval memory kernel router expert benchmark teacher student planner "
    "verifier sampler scaling alignment reasoning diffusion embedding tokenizer optimizer schedule "
    "latency throughput quantization pruning distillation pretraining curriculum mixture context"
).split()
_ADJECTIVES = (
    "sparse dense latent linear causal robust efficient scalable adaptive hierarchical recurrent "
    "multimodal synthetic bilingual unified modular continuous discrete private federated"
).split()
_VERBS = (
    "improves reduces learns predicts compresses routes aligns extends replaces explains measures"
).split()
_KOREAN_NOUNS = (
    "모델 토큰 어텐션 데이터 합성 보상 추론 학습 사전학습 벤치마크 임베딩 증류 양자화 검색 "
    "메모리 문맥 정렬 최적화 스케일링 디코더 인코더 전문가 라우터 생성 평가 성능 지표 실험 결과"
).split()
_PARTICLES = "이 가 은 는 을 를 의 에 에서 으로 와 과 도".split()
_ENDINGS = (
    "재미있네요,흥미롭습니다,필요하겠죠,나옵니다,줄어듭니다,좋아집니다,궁금하네요,어렵겠죠,"
    "가능할 것 같습니다,눈에 띕니다,비슷합니다"
).split(",")
_SYLLABLES = "ba cor del fi gra hu jo ka lim mo nu pel qua ri sto tav ul ven wi xo yor zen".split()
_HANGUL = "가 나 단 람 민 보 선 온 준 채 평 한 결 미 소 유 정 초 태 호".split()
_TERMS = 2_000
_FAMILY = (
    "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Novak Silva Okafor Haddad Lindqvist".split()
)
_GIVEN = "Ara Bomi Chul Dana Eun Finn Gia Hana Ivo Jun Kira Leo Mina Noor Owen Pia Rui Sora".split()


class Words:
    """A source of titles, names, sentences and paragraphs."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        # The same terms for every seed: names of methods, few of them common and most of them rare.
        coin = Random(0)
        self._terms = ["".join(coin.choices(_SYLLABLES, k=3)) for _ in range(_TERMS)]
        self._korean_terms = ["".join(coin.choices(_HANGUL, k=3)) for _ in range(_TERMS)]

    def number(self, low: int, high: int) -> int:
        """A whole number between two, both included."""
        return self._random.randint(low, high)

    def title(self) -> str:
        pick = self._random.choice
        about = f"{pick(_ADJECTIVES)} {pick(_NOUNS)}"
        return f"{pick(_ADJECTIVES)} {pick(_NOUNS)} {pick(_NOUNS)} for {about}".title()

    def authors(self) -> list[str]:
        count = self._random.randint(1, 8)
        pick = self._random.choice
        return [f"{pick(_GIVEN)} {pick(_FAMILY)}" for _ in range(count)]

    def english(self, sentences: int) -> str:
        """A paragraph."""
        return " ".join(self._english_sentence() for _ in range(sentences))

    def korean(self, sentences: int) -> str:
        """A paragraph, with English terms in it as such notes have."""
        return " ".join(self._korean_sentence() for _ in range(sentences))

    def tags(self) -> list[str]:
        return sorted(set(self._random.choices(_NOUNS, k=self._random.randint(0, 3))))

    def sample(self, count: int) -> list[str]:
        """Words to search for, in both languages."""
        common = [*_NOUNS, *_ADJECTIVES, *_KOREAN_NOUNS]
        rare = [*self._random.sample(self._terms, 50), *self._random.sample(self._korean_terms, 50)]
        return self._random.sample([*common, *rare], count)

    def _english_sentence(self) -> str:
        pick = self._random.choice
        about = f"of the {pick(_NOUNS)} and the {pick(_NOUNS)} by {self.number(2, 99)}%"
        what = f"a {pick(_ADJECTIVES)} {pick(_NOUNS)} {about}"
        name = self._rare(self._terms)
        return f"The {pick(_ADJECTIVES)} {pick(_NOUNS)} of {name} {pick(_VERBS)} {what}."

    def _korean_sentence(self) -> str:
        pick = self._random.choice
        words = [pick(_KOREAN_NOUNS) + pick(_PARTICLES) for _ in range(self.number(3, 7))]
        words.append(self._rare(self._korean_terms) + pick(_PARTICLES))
        words.insert(self.number(0, len(words)), pick(_NOUNS))
        return " ".join([*words, pick(_ENDINGS)]) + "."

    def _rare(self, terms: list[str]) -> str:
        """A term; how often each comes falls with its place, as words' frequencies do."""
        place = int(self._random.paretovariate(0.5)) - 1
        return terms[place % len(terms)]
