"""Synthetic pairs of regular phrases: datelines, amounts, times, dates, web addresses, lists of names."""

from __future__ import annotations

import random
from typing import Protocol

from training.translation.corpus import Pair

MONTHS = (
    ("January", "Januari", "Jan", "Jan"),
    ("February", "Februari", "Feb", "Feb"),
    ("March", "Mac", "March", "Mac"),
    ("April", "April", "April", "April"),
    ("May", "Mei", "May", "Mei"),
    ("June", "Jun", "June", "Jun"),
    ("July", "Julai", "July", "Julai"),
    ("August", "Ogos", "Aug", "Ogos"),
    ("September", "September", "Sept", "Sept"),
    ("October", "Oktober", "Oct", "Okt"),
    ("November", "November", "Nov", "Nov"),
    ("December", "Disember", "Dec", "Dis"),
)
DAYS = (
    ("Monday", "Isnin"),
    ("Tuesday", "Selasa"),
    ("Wednesday", "Rabu"),
    ("Thursday", "Khamis"),
    ("Friday", "Jumaat"),
    ("Saturday", "Sabtu"),
    ("Sunday", "Ahad"),
)
CITIES = (
    *((name, name) for name in (
        "KUALA LUMPUR", "PUTRAJAYA", "SHAH ALAM", "JOHOR BAHRU", "GEORGE TOWN", "IPOH", "KOTA BHARU", "KOTA KINABALU",
        "KUCHING", "KUANTAN", "ALOR SETAR", "SEREMBAN", "KUALA TERENGGANU", "KANGAR", "LABUAN", "MIRI", "SIBU",
        "SANDAKAN", "TAWAU", "LANGKAWI", "CYBERJAYA", "KLANG", "PETALING JAYA", "BATU PAHAT", "MUAR", "SEGAMAT",
        "JAKARTA", "BANGKOK", "MANILA", "HANOI", "TOKYO", "BEIJING", "SHANGHAI", "NEW DELHI", "DHAKA", "LONDON",
        "PARIS", "NEW YORK", "WASHINGTON", "BERLIN", "MADRID", "ANKARA", "DOHA", "DUBAI", "MELBOURNE", "SYDNEY",
    )),
    ("MELAKA", "MELAKA"), ("BUTTERWORTH", "BUTTERWORTH"), ("SINGAPORE", "SINGAPURA"), ("CAIRO", "KAHERAH"),
    ("MECCA", "MAKKAH"), ("ROME", "ROM"), ("ATHENS", "ATHENS"), ("SEOUL", "SEOUL"), ("VIENTIANE", "VIENTIANE"),
)  # fmt: skip
CURRENCIES = (("RM", "RM"), ("RM", "RM"), ("RM", "RM"), ("US$", "AS$"), ("£", "£"))
SCALES = (("billion", "bilion"), ("million", "juta"), ("trillion", "trilion"))
NUMBER_WORDS = (
    ("two", "dua"), ("three", "tiga"), ("four", "empat"), ("five", "lima"), ("six", "enam"), ("seven", "tujuh"),
    ("eight", "lapan"), ("nine", "sembilan"), ("ten", "sepuluh"),
)  # fmt: skip
# Slots: nmoq names, ab amounts, t time, d date, w weekday, p per cent, ce counts, u address, k number word, s score
SENTENCES = (
    ("Further information is available at {u}.", "Maklumat lanjut boleh didapati di {u}."),
    ("For more information, visit {u}.", "Untuk maklumat lanjut, layari {u}."),
    ("The public can visit {u} to register.", "Orang ramai boleh melayari {u} untuk mendaftar."),
    ("Enquiries can be sent to {u}.", "Pertanyaan boleh dihantar ke {u}."),
    ("Follow {n} at {u} for the latest news.", "Ikuti {n} di {u} untuk berita terkini."),
    ("The video was uploaded at {u} on {w}.", "Video itu dimuat naik di {u} pada {w}."),
    ("In a post on {u}, {n} apologised.", "Dalam hantaran di {u}, {n} memohon maaf."),
    ("The project is worth {a}.", "Projek itu bernilai {a}."),
    ("The company recorded a net profit of {a}, up {p}.", "Syarikat itu mencatat untung bersih {a}, naik {p}."),
    ("The government has allocated {a} for {n}.", "Kerajaan memperuntukkan {a} untuk {n}."),
    ("Losses are estimated at {a}.", "Kerugian dianggarkan {a}."),
    ("It fell {p} to {a}.", "Ia turun {p} kepada {a}."),
    ("Revenue rose to {a} from {b} a year earlier.", "Hasil meningkat kepada {a} daripada {b} setahun sebelumnya."),
    ("He was fined {a}.", "Dia didenda {a}."),
    ("The price rose {p} to {a}.", "Harga naik {p} kepada {a}."),
    ("The incident happened at {t}.", "Kejadian itu berlaku pada {t}."),
    ("The meeting will be held at {t} on {d}.", "Mesyuarat itu akan diadakan pada {t}, {d}."),
    ("Police received a report at {t} on {w}.", "Polis menerima laporan pada {t}, {w}."),
    ("As at {t} today, {c} people have been evacuated.", "Setakat {t} hari ini, {c} orang telah dipindahkan."),
    ("He was born in {n} on {d}.", "Beliau dilahirkan di {n} pada {d}."),
    ("{n} died on {d}.", "{n} meninggal dunia pada {d}."),
    ("A total of {c} new cases were reported.", "Sebanyak {c} kes baharu dilaporkan."),
    ("{n} had {c} cases, followed by {m} with {e}.", "{n} mencatat {c} kes, diikuti {m} dengan {e}."),
    ("The turnout was {p}.", "Peratusan keluar mengundi ialah {p}."),
    ("{n} said the rate was {p} in {m}.", "{n} berkata kadar itu ialah {p} di {m}."),
    ("Also present were {n}, {m} and {o}.", "Turut hadir {n}, {m} dan {o}."),
    ("Also present was {n}.", "Turut hadir {n}."),
    ("{n} beat {m} {s}.", "{n} menewaskan {m} {s}."),
    ("{n} drew {s} with {m}.", "{n} seri {s} dengan {m}."),
    ("{n}, {m} and {o} were also charged.", "{n}, {m} dan {o} turut didakwa."),
    ("Rain is expected in {n}, {m}, {o} and {q}.", "Hujan dijangka di {n}, {m}, {o} dan {q}."),
    ("The districts affected are {n}, {m}, {o} and {q}.", "Daerah yang terjejas ialah {n}, {m}, {o} dan {q}."),
    ("{n} will replace {m} as {o} coach.", "{n} akan menggantikan {m} sebagai jurulatih {o}."),
    ("According to {n}, {k} people were injured in {m}.", "Menurut {n}, {k} orang cedera di {m}."),
    ("The {k} suspects were arrested in {n} at {t}.", "{k_capital} suspek itu ditahan di {n} pada {t}."),
    ("{n} told {m} that the talks in {o} had ended.", "{n} memberitahu {m} bahawa rundingan di {o} telah berakhir."),
    ("{n}'s lawyer, {m}, declined to comment.", "Peguam {n}, {m}, enggan mengulas."),
    ("{n} ({m}) did not reply.", "{n} ({m}) tidak menjawab."),
    ("The film {n} is directed by {m}.", "Filem {n} diarahkan oleh {m}."),
    ("{n} - Photo by {m}", "{n} - Foto oleh {m}"),
    ("{n} is the mayor of {m}.", "{n} ialah Datuk Bandar {m}."),
    ("I met {n} in {m} on {w}.", "Saya bertemu {n} di {m} pada {w}."),
)
WRAPPERS = ("{x}: {s}", "{s} ({x})", "{s} {x}", "{x} {s}", "{s} - {x}", "[{x}] {s}")
TOP_LEVEL = ("com", "com.my", "gov.my", "org", "net", "my", "edu.my", "org.my")


class MakesNames(Protocol):
    """Where the names in the templates come from."""

    def name(self, words: int) -> str: ...

    def invent(self) -> str: ...


class Templates:
    """Fills templates at random. Every method returns English first."""

    def __init__(self, rng: random.Random, names: MakesNames) -> None:
        self._rng = rng
        self._names = names

    def sentence(self) -> Pair:
        """A whole sentence with all slots filled."""
        english, malay = self._rng.choice(SENTENCES)
        slots: dict[str, Pair] = {
            "a": self.amount(), "b": self.amount(), "t": self.time(), "d": self.date(), "w": self._rng.choice(DAYS),
            "p": self.per_cent(), "k": self._rng.choice(NUMBER_WORDS),
        }  # fmt: skip
        slots["k_capital"] = slots["k"][0].capitalize(), slots["k"][1].capitalize()
        slots |= {slot: self._same(self._names.name(self._rng.choice((1, 1, 2, 2, 3)))) for slot in "nmoq"}
        slots |= {slot: self._same(self.count()) for slot in "ce"}
        slots["s"] = self._same(f"{self._rng.randint(0, 9)}-{self._rng.randint(0, 9)}")
        slots["u"] = self._same(self.address())
        return (
            english.format(**{slot: value[0] for slot, value in slots.items()}),
            malay.format(**{slot: value[1] for slot, value in slots.items()}),
        )

    def wrap(self, pair: Pair, extra: str, *, at_end: bool = False) -> Pair:
        """Put something before or after both sides, in the same way."""
        choices = [wrapper for wrapper in WRAPPERS if not at_end or wrapper.index("{x}") > wrapper.index("{s}")]
        wrapper = self._rng.choice(choices)
        return wrapper.format(s=pair[0], x=extra), wrapper.format(s=pair[1], x=extra)

    def dateline(self) -> Pair:
        """Place and date at the head of a wire story."""
        day, month = self._rng.randint(1, 31), self._rng.choice(MONTHS)
        city = self._rng.choice(CITIES)
        if self._rng.random() < 0.15:
            city = self._same(self._names.name(self._rng.choice((1, 2))).upper())
        agency = self._rng.choice((" (Bernama) --", " (Bernama) -", " -", " -", " (Reuters) -", " (AFP) -"))
        style = self._rng.random()
        if style < 0.15:
            return f"{city[0]}: ", f"{city[1]}: "
        english_date = f"{month[2]} {day}"
        malay_date = f"{day} {month[3]}" if style < 0.9 else f"{day} {month[1]}"
        return f"{city[0]}, {english_date}{agency} ", f"{city[1]}, {malay_date}{agency} "

    def amount(self) -> Pair:
        """A sum of money, in words of scale or in full."""
        currency = self._rng.choice(CURRENCIES)
        if self._rng.random() < 0.5:
            number = self._decimal()
            scale = self._rng.choice(SCALES[:2] if self._rng.random() < 0.9 else SCALES)
            return f"{currency[0]}{number} {scale[0]}", f"{currency[1]}{number} {scale[1]}"
        number = self.count() + self._rng.choice(("", "", ".50", ".90", ".05"))
        return currency[0] + number, currency[1] + number

    def time(self) -> Pair:
        """A time of day: English am and pm against Malay pagi, tengah hari, petang and malam."""
        hour = self._rng.randint(0, 23)
        shown = f"{hour % 12 or 12}" + (f".{self._rng.randint(0, 59):02}" if self._rng.random() < 0.6 else "")
        part = ("pagi", "tengah hari", "petang", "malam")[(hour >= 12) + (hour >= 14) + (hour >= 19)]
        if hour == 13:
            part = "tengah hari" if self._rng.random() < 0.5 else "petang"
        half = "am" if hour < 12 else "pm"
        return shown + self._rng.choice(("", " ")) + half, f"{shown} {part}"

    def date(self) -> Pair:
        """A date with the month in full, in the orders that English uses."""
        day, year, month = self._rng.randint(1, 31), self._rng.randint(1950, 2035), self._rng.choice(MONTHS)
        english, malay = self._rng.choice((
            (f"{day} {month[0]} {year}", f"{day} {month[1]} {year}"),
            (f"{month[0]} {day}, {year}", f"{day} {month[1]} {year}"),
            (f"{month[2]} {day}", f"{day} {month[3]}"),
            (f"{month[0]} {day}", f"{day} {month[1]}"),
            (f"{month[2]} {day}, {year}", f"{day} {month[3]} {year}"),
        ))  # fmt: skip
        return english, malay

    def per_cent(self) -> Pair:
        """A percentage as words or as a sign."""
        number = self._decimal()
        if self._rng.random() < 0.3:
            return self._same(f"{number}%")
        return f"{number} {self._rng.choice(('per cent', 'percent'))}", f"{number} peratus"

    def count(self) -> str:
        """A whole number with thousands separated."""
        return f"{self._rng.randint(2, 10 ** self._rng.randint(1, 7)):,}"

    def address(self) -> str:
        """A web address, mail address or account, of letters that the vocabulary has."""
        words = [self._names.invent().lower() for _ in range(3)]
        host = f"{words[0]}.{self._rng.choice(TOP_LEVEL)}"
        path = self._rng.choice(("", "", "/", f"/{words[1]}", f"/{words[1]}/{words[2]}", f"/{words[1]}-{words[2]}"))
        form = self._rng.random()
        if form < 0.3:
            return f"{words[1]}@{host}" if form < 0.15 else f"@{words[1]}"
        return self._rng.choice(("https://", "https://www.", "www.", "http://", "")) + host + path

    def digits_like(self, number: str) -> str:
        """Other digits in the same places, without a new leading zero."""
        result = ""
        for index, character in enumerate(number):
            leading = index == 0 or not number[index - 1].isdigit()
            result += str(self._rng.randint(1 if leading else 0, 9)) if character.isdigit() else character
        return result

    def _decimal(self) -> str:
        number = self._rng.uniform(1, 10 ** self._rng.randint(1, 3))
        return f"{number:.{self._rng.choice((0, 1, 1, 2))}f}"

    @staticmethod
    def _same(text: str) -> Pair:
        return text, text
