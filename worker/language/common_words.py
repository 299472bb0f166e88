"""Words by which a short text tells its language: function words, greetings, common words of news. Lists, no rules.

Compiled by hand from frequent words of news that the other language hardly uses; all in small letters.
"""


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


ENGLISH = _words(
    """
    the of and to in is was are were be been has have had will would can could should not this that these those it its
    he she they we you his her their our my your me them who what which when where why how with from for by on at as
    an or but if than then there here about after before over under into out up more most also all any some no new
    says said hello hi good morning afternoon evening night thank thanks welcome please yes sorry goodbye now still
    again today week year years people government police parliament minister must closed open amid due one two three
    four five six seven eight nine ten first cases million against during world country only last time cent positive
    vaccination deaths day other according told home since days company between take because such second reported
    through off help including another among made workers public case death get reports back countries need number
    companies records vaccinated community being report while until fully next very foreign given high chief game use
    measures family children well added services yesterday aid just many detected market end meeting better following
    areas continue economic former statement industry way business local say around centre won part programme earlier
    election prices him pct security both members clusters states list students make recent already held tests months
    control best down did close supply hours highest ready yet quarantine rise financial hit rights receive recorded
    affected frontliners water action without despite war plans working big residents population economy event higher
    used place even like staff toll tourism sector ensure women officials further past players visit going taking
    percent important future ever want fake allow found trade issues schools emergency near energy tax charges
    official authorities law making able announced think same return individuals information adult gets provide
    booster needed decision recovery expected production side early move price every field growth large saying once
    getting face patients latest issue operations tomorrow fight involving terms games almost bid cut related efforts
    leader launched least body much know might within explained climate remain localities complete office centres each
    citizens vaccines crisis pay urged taken farmers groups remains environment firm third based possible points
    released across asked doing things political tested approval launch screening extended tourists calls drop allowed
    claims does performance received cost period few worth management treatment available ahead education great goal
    launches resume resumes reopen opens arrests arrested dies dead killed kills injured wins beats loses seeks vows
    warns urges hopes denies rejects visits arrives helps cancels cancelled postpones delays raises lifts cuts brings
    leads joins picks names faces jailed fined charged sued probe probes downloaded delivered appeal campaign
    postponed match matches holds signs signed starts ends
    """
)
MALAY = _words(
    """
    yang dan di ke dari daripada untuk dengan pada dalam ini itu tidak akan telah sudah belum oleh kepada adalah ialah
    juga lebih ada saya kami kita mereka dia beliau anda bagi tetapi atau jika semua boleh seorang sebuah antara masih
    hanya sahaja satu dua tiga bukan kata katanya berkata menurut selepas sebelum ketika kerana sebagai bahawa agar
    supaya hari orang apa siapa bagaimana mengapa bila mana selamat pagi tengah petang malam terima kasih sila maaf
    datang ya tak jangan lagi para setiap negara menteri tahun baharu kerajaan negeri vaksin juta peratus lalu sini
    tersebut perlu lelaki syarikat semalam pihak dunia dapat secara sehingga menjadi beberapa rumah serta kematian
    terhadap apabila turut pertama tiada individu bantu seperti sejak warga wanita masa kawasan lain pasukan semula
    mangsa bersama pusat tinggi ekonomi penduduk jumlah empat berkenaan baik besar daerah keluarga bermula pemain
    sebanyak menerusi namun ramai sekolah tempoh diri tanah menerima isu ditahan makanan tempatan terus perniagaan
    hingga mampu kenyataan buat parti termasuk bekas bawah catat luar sementara berlaku kenderaan awal berusia
    mempunyai akibat iaitu membuat setakat jadi seluruh mulai banyak laporan kejadian pembangunan mahu usaha memberi
    banjir musim mengenai pelajar berada keadaan membantu semasa asing melalui kira-kira selama pendidikan keputusan
    susulan pegawai didakwa mengambil meningkat masalah sekitar kanak-kanak tanpa keselamatan masyarakat kembali
    pulang awam emas motosikal merupakan kedua ujian bakal berkaitan pukul perkara melakukan dijangka vaksinasi
    dilaporkan harga bekalan pelbagai remaja bantuan langkah sedang sendiri esok pesakit selain bahagian hampir berita
    khas umum perkhidmatan terjejas tindakan aktiviti melibatkan kekal enam pekerja berhubung maut menggunakan lengkap
    ditutup kadar lapor antarabangsa mungkin salah tujuh rekod hadapan peringkat bilion sepanjang siasatan memastikan
    tadi tertinggi pasaran tular muda pernah suspek sangat petugas berbanding anggota kelmarin koronavirus hasil masuk
    dikesan sekali akhir membawa mendapat wilayah kesan ditemukan jangkitan berdepan barisan kerjasama komuniti kerja
    hilang penting dipercayai pihaknya kedua-dua segera bernilai hujan kemalangan mengalami peluang keluar suntikan
    beroperasi latihan gagal kurang terdapat penularan palsu saringan rendah calon tentera tempat menyebabkan melihat
    solat lokasi isteri keperluan jelas suami cedera dilakukan pasti berkuasa laut meninggal pengguna dibuka kelab
    kewangan maklumat kemenangan dekat tetap peningkatan terbaik terlibat semakin kempen walaupun terpaksa berdasarkan
    tutup pulih dibenarkan disahkan jam golongan lanjut pelaburan naik serangan sumbangan mendapatkan harian kuasa
    pelanggan rakan cadangan rasmi pemimpin juara pilih cabar anjur ketagih berebut destinasi tersingkir peserta
    negatif mesej istimewa raih lawan tewas kalah menang sertai tawar tolak gesa saran dakwa nafi tuntut mohon henti
    lancar jamin sokong sambut dijumpai ditangkap dirompak dibunuh dihukum penjara denda didenda gempa ribut kebakaran
    pelancaran
    """
)
