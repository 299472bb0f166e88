import time

import pytest

from newsdesk.article import Language
from worker.translate.negations import are_lost, reworded

EN, MS = Language.EN, Language.MS


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        (EN, "Thailand again reports no new cases", "Thailand kembali catat kes baharu"),
        (EN, "Penang not organising New Year's eve celebration", "Pulau Pinang anjur sambutan Tahun Baharu"),
        (EN, "SCHOOLS NOT ALLOWED TO OPEN", "SEKOLAH DIBENAR DIBUKA"),
        (EN, "Some of it has worked and some hasn’t.", "Sebahagiannya berjaya dan adanya."),
        (EN, "Neither the DAP nor PKR were interested.", "Selain DAP mahupun PKR berminat."),
        (EN, "No Penang prison staff tested positive", "Kakitangan penjara Pulau Pinang positif"),
        (EN, "Not more than 100 people allowed in mosques", "Lebih 100 orang dibenarkan di masjid"),
        (EN, "He can cope without Piee.", "Beliau boleh bersama-sama pelakon Piee."),
        (EN, "He pleaded not guilty.", "Dia mengaku bersalah."),
        (EN, "Toll rates are not increasing.", "Kadar tol meningkat."),
        (EN, "They had nothing to fear.", "Mereka takut."),
        (EN, "There weren't that many women.", "Ramai wanita, satu masalah."),
        (MS, "Selekoh yang tidak rata", "Flat out of a bend"),
        (MS, "Pesakit itu tidak lama di hospital.", "The patient was soon in hospital."),
        (MS, "Kematian ibu hamil tidak terima vaksin", "Deaths of pregnant mothers vaccinated"),
        (MS, "Janganlah lupa akan pepatah itu.", "It's forget the proverb."),
        (MS, "Harga jualan tanpa insurans.", "The insured sales price."),
        (MS, "Ia di atas permukaan tak rata.", "It is under a flat surface of the union."),
        (MS, "Vaksin bukan untuk pengundi sahaja", "Vaccine for voters only"),
        (MS, "Dia belum cukup matang.", "He is mature enough."),
    ],
)
def test_a_negation_is_lost_where_the_translation_has_none(language: Language, source: str, target: str) -> None:
    assert are_lost(source, target, language)


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        (EN, "Thailand reports no new cases", "Thailand catat sifar kes baharu"),
        (EN, "He did not attend.", "Beliau gagal hadir."),
        (EN, "The film No Way Out", "Filem No Way Out"),
        (EN, "He spoke not only of rice.", "Beliau bercakap tentang beras dan lain-lain."),
        (EN, "No. 10 and no 5 won.", "Nombor 10 dan nombor 5 menang."),
        (EN, "Isn't it good?", "Bagus, kan?"),
        (EN, "There is no doubt that he came.", "Pasti beliau datang."),
        (EN, "Doctors Without Borders", "MSF"),
        (EN, "It is not uncommon.", "Ia biasa."),
        (MS, "Syarat itu tidak jelas.", "The condition is unclear."),
        (MS, "Beliau tidak bersalah.", "He is innocent."),
        (MS, "Jalan tanpa lampu.", "An unlit road."),
        (MS, "Bukan sahaja beras malah gula.", "Rice and sugar as well."),
        (MS, "Tidak lama lagi beliau tiba.", "He arrives soon."),
        (MS, "Sama ada hadir atau tidak, beliau tahu.", "Whether he attends, he knows."),
        (MS, "Ketidakadilan berlaku.", "Injustice happens."),
        (MS, "Nama yang tidak asing lagi.", "A famous name."),
    ],
)
def test_a_negation_said_otherwise_or_none_at_all_is_not_lost(language: Language, source: str, target: str) -> None:
    assert not are_lost(source, target, language)


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        (EN, "It reports no new cases", "It reports zero new cases"),
        (EN, "No new cases", "Zero new cases"),
        (EN, "MAFI to ensure no disruption", "MAFI to ensure there is no disruption"),
        (EN, "marks 40 days of no local transmission", "marks 40 days without local transmission"),
        (EN, "Penang not organising it", "Penang is not organising it"),
        (EN, "Salons Not Allowed to Open", "Salons is not Allowed to Open"),
        (EN, "It has simply not grabbed them.", "It has simply not grabbed them."),
        (EN, "He was not allowed, if not banned.", "He was not allowed, if not banned."),
        (EN, "There was no guarantee; it is no longer so.", "There was not any guarantee; it is no longer so."),
        (EN, "It is no more complicated.", "It is not more complicated."),
        (EN, "It will do nothing, and cannot.", "It will not do anything, and can not."),
        (EN, "Neither A nor B came; neither of us did.", "Not A nor B came; none of us did."),
        (EN, "Neither party commented.", "No party commented."),
        (EN, "It may not be so.", "It is perhaps not so."),
        (MS, "Janganlah risau; usah takut.", "Jangan risau; jangan takut."),
        (MS, "Ia tidak rata, tak baik dan tidaklah benar.", "Ia bukan rata, bukan baik dan bukan benar."),
        (MS, "Tanpa insurans dan belum cukup", "Dengan tiada insurans dan masih belum cukup"),
    ],
)
def test_what_denies_is_said_in_other_words(language: Language, text: str, other: str) -> None:
    assert reworded(text, language) == other


@pytest.mark.parametrize("part", ["no ", "n't ", "a-", "x'", "is no ", "not un", "ensured no ", "tidak bukan ", "less"])
@pytest.mark.parametrize("language", Language)
def test_long_text_takes_no_longer_for_its_length(language: Language, part: str) -> None:
    text = part * (100_000 // len(part))
    start = time.process_time()
    are_lost("no, tidak", text, language)
    are_lost(text, "x", language)
    reworded(text, language)
    assert time.process_time() - start < 5
