"""Abbreviations of Malay and English news prose, by whether their full stop can end a sentence. Words only, no rules.

Compiled by hand; case matters ("Sen." is a title, "sen." the currency that ends a sentence).
"""


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


# Titles and words that always have something after them.
NEVER_ENDS = _words(
    """
    Dr Prof Ir Ts Ust Hj Hjh Tn Pn En YB YAB YM YTM YAM YBM YBhg Ybhg DYMM YAA Kapt Kol Lef Lt Mej Jen Brig Sjn Kpl
    Insp Supt Asst Konst Kdr Laksda Laksdya Laksma Mr Mrs Ms Mdm Messrs Gen Col Sgt Cpl Capt Maj Cmdr Adm Rev Hon
    Rep Sen Gov Pres Sdn Pte Jln Kg Tmn Bkt Sg Tg Lrg Mohd Muhd Mhd Md Abd Bdr spt cth lwn v vs cf viz approx e.g i.e
    Ab Bhg Jab Dep Sek Keb
    Y.B Y.A.B Y.Bhg Lt.Kol
    DR PROF IR HJ HJH MR MRS MS SDN PTE JLN KG TMN BKT LT COL SGT GEN CAPT INSP KPL SJN SUPT
    """
)

# The full stop belongs to them only before a number.
BEFORE_NUMBER = _words(
    """
    Jun Ogos Fig Vol Ch Para Fasal Seks Per Tel Ext Rs Rp RM hlm ms pp p art sec no bil
    tel ext samb s
    """
)

# They close a list, so a capital letter after them begins a sentence.
ENDS_BEFORE_CAPITAL = _words("dll dsb dst etc")

# They end a sentence only where a word follows that opens sentences; so do initials and dotted forms (U.S., a.m.).
UNLESS_OPENER = _words(
    """
    Bhd Ltd Inc Co Corp Plc Jr Sr St Ave Rd Blvd Dept Mt Ft No Nos Bil Art Sec Reg Jan Feb Mar Apr Jul Aug Sep Sept Oct
    Nov Dec Okt Dis hb ASP DSP ACP BHD LTD INC CO CORP NO BIL
    """
)

# After "No." what has a number, elsewhere words that open sentences: No. Kes, No. Syarikat.
NUMBERING = _words("No NO Bil BIL")
NUMBERED = _words("Kes Syarikat")

# Likewise, but only in a name, after a capitalised word: Ahmad b. Ali, Siti bt. Omar.
WITHIN_NAMES = _words("b bn bt bte hj hjh")

# Words themselves, abbreviations only directly after another one: Sek. Men. Keb.
ONLY_AFTER = {"Men": "Sek. "}

# Words that open sentences often and are hardly ever part of a name.
OPENERS = _words(
    """
    The A An It He She They We You I In On At But And This That These Those His Her Their Its Our My If When While After
    Before According However Meanwhile For From As There With Since Under To By Some Many All No Not Police What Who How
    Why Where Earlier Later Also Both Each Then Now Asked Nevertheless Although Despite During Last Among About More
    Most Only Other Another Such Officials Analysts Shares
    Beliau Dia Ia Mereka Kami Kita Saya Syarikat Menurut Menurutnya Kata Katanya Ujarnya Tambahnya Jelasnya Tegasnya
    Pada Dalam Di Ke Dari Daripada Ini Itu Namun Bagaimanapun Sementara Selain Terdahulu Selepas Sebelum Sebelumnya Jika
    Sekiranya Apabila Ketika Semasa Kerajaan Polis Walaupun Untuk Bagi Dengan Oleh Antara Setakat Sehubungan Mengulas
    Kejadian Perkara Seramai Sebanyak Semua Justeru Malah Manakala Turut Tiada Kes Mangsa Suspek Berdasarkan Berikutan
    Susulan Ekoran Kenyataan Terdapat Tinjauan Pihak Sebaliknya Keadaan Mahkamah Hasil Program Kumpulan Apa Mengapa
    Bagaimana Siapa Tetapi Maka Bukan Tidak Kerana Adakah Berhubung Mengikut Bermula Sejak Hanya Lelaki Kedua
    """
)
