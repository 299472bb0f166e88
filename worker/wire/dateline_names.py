"""Names that tell a dateline or a credit from a label: agencies, cities, and words no place has. Lists only, no rules.

Compiled by hand. All are held in small letters, for look-ups without regard to case.
"""


def _lines(listing: str) -> frozenset[str]:
    return frozenset(name.strip().lower() for name in listing.replace("\n", ",").split(",") if name.strip())


# News agencies, whose name may also open a longer credit: "BERNAMA TV", "AFP-Relaxnews", "Bernama-Xinhua".
AGENCIES = _lines(
    """
    Bernama, Reuters, AFP, AP, Xinhua, dpa, EFE, ANSA, Kyodo, Yonhap, Antara, ANI, PTI, IANS, UPI, TASS, Sputnik, NNN
    CNA, VNA, SPA, WAM, KUNA, QNA, IRNA, Anadolu, AA, Bloomberg, AAP, PNA, TNA, APA, Jiji, ETX, CNN, BBC, ABNA, MENA
    IPS, CP, Interfax
    """
)

# Credits that stand only as they are.
PUBLISHERS = _lines(
    """
    Agencies, Agensi, Agence France-Presse, Associated Press, The Associated Press, Thomson Reuters Foundation
    Sinar Harian, Harian Metro, Berita Harian, Utusan Malaysia, Kosmo, Kosmo!, BH Online, BH, Astro Awani, Awani, RTM
    The Star, New Straits Times, NST, The Edge, The Edge Markets, The Malaysian Reserve, Malay Mail, Malaysiakini
    Free Malaysia Today, FMT, The Sun, Daily Express, The Borneo Post, Borneo Post, Media Selangor, Selangorkini
    The Straits Times, Channel NewsAsia, Berita Harian Singapura, The Vibes, Malaysia Gazette, Agenda Daily, mStar
    Suara Sarawak, Utusan Borneo, Getaran, Sinar, TV3, Buletin TV3, Bloomberg Opinion, Deutsche Presse-Agentur, HM
    SH, HMetro, MM, DayakDaily, TheBorneoPost, Utusan, Utusan Online, The Sun Daily, Melaka Hari Ini, Media Digital
    GetaranMY, NST Online, New Straits Times Press, Kosmo Digital
    Kosmo! Online, Kosmo Online, K! Online, TheStar, The Star Online, SinarDaily, Sinar Daily, Harakahdaily, Harakah
    Malay Mail Online, BuletinTV3, The Straits Times/ANN, The Jakarta Post/ANN, China Daily/ANN, TheEdge
    The Nation/ANN, The Korea Herald/ANN, Philippine Daily Inquirer/ANN, Viet Nam News/ANN, TheMalaysianReserve
    """
)

MALAYSIAN_TOWNS = _lines(
    """
    Kuala Lumpur, Putrajaya, Petaling Jaya, Shah Alam, Subang Jaya, Klang, Port Klang, Pelabuhan Klang, Kajang, Bangi
    Cyberjaya, Sepang, Serdang, Seri Kembangan, Ampang, Cheras, Gombak, Rawang, Selayang, Kuala Selangor, Sabak Bernam
    Hulu Selangor, Kuala Kubu Bharu, Kuala Langat, Banting, Puchong, Batu Caves, Sungai Buloh, Dengkil, Semenyih, KLIA
    George Town, Bukit Mertajam, Butterworth, Bayan Lepas, Nibong Tebal, Seberang Perai, Seberang Jaya, Balik Pulau
    Kepala Batas, Ipoh, Taiping, Teluk Intan, Lumut, Sitiawan, Manjung, Kampar, Tapah, Kuala Kangsar, Batu Gajah, Gerik
    Parit Buntar, Bagan Serai, Tanjung Malim, Slim River, Tanjong Malim, Seri Iskandar, Bidor, Alor Setar, Sungai Petani
    Kulim, Langkawi, Kubang Pasu, Jitra, Baling, Yan, Pendang, Sik, Changlun, Bukit Kayu Hitam, Kangar, Arau
    Padang Besar, Kota Bharu, Pasir Mas, Tumpat, Bachok, Machang, Tanah Merah, Gua Musang, Kuala Krai, Jeli, Pasir Puteh
    Rantau Panjang, Kuala Terengganu, Kuala Nerus, Kemaman, Dungun, Marang, Besut, Setiu, Hulu Terengganu, Chukai
    Kuantan, Temerloh, Bentong, Raub, Jerantut, Maran, Rompin, Pekan, Bera, Lipis, Kuala Lipis, Cameron Highlands
    Genting Highlands, Jengka, Seremban, Port Dickson, Nilai, Jempol, Jelebu, Rembau, Tampin, Kuala Pilah, Bahau, Melaka
    Jasin, Alor Gajah, Ayer Keroh, Masjid Tanah, Johor Bahru, Iskandar Puteri, Pasir Gudang, Batu Pahat, Muar, Kluang
    Segamat, Pontian, Kulai, Mersing, Kota Tinggi, Tangkak, Pagoh, Yong Peng, Skudai, Senai, Labis, Kota Kinabalu
    Sandakan, Tawau, Keningau, Lahad Datu, Semporna, Kudat, Ranau, Papar, Beaufort, Penampang, Tuaran, Kota Belud, Kunak
    Tambunan, Tenom, Sipitang, Kinabatangan, Labuan, Kuching, Miri, Sibu, Bintulu, Samarahan, Kota Samarahan, Sarikei
    Kapit, Limbang, Ayer Hitam, Gelang Patah, Gemas, Muadzam Shah, Tanah Rata, Karak, Benta, Batang Kali, Kapar, Meru
    Puncak Alam, Setia Alam, Kuang, Salak Tinggi, Pokok Sena, Gurun, Lunas, Kuah, Kubang Kerian, Paka, Kijal
    Durian Tunggal, Lubok China, Lukut, Hutan Melintang, Ayer Tawar, Changkat Jering, Perai, Bagan Ajam, Air Itam
    Bayan Baru, Juru, Wang Kelian, Kaki Bukit, Masai, Endau, Chaah, Paloh, Benut, Bekok, Wangsa Maju, Pitas, Likas
    Lubok Antu, Julau, Dalat, Daro, Matu, Tatau, Bario, Long Lama, Pusa, Debak, Baram, Niah, Air Hitam, Air Tawar
    Air Keroh, Lawas, Mukah, Betong, Sri Aman, Serian, Bau, Lundu, Marudi, Belaga, Song, Georgetown, Alor Star
    Johor Baru, Kota Baru, Lenggong, Padang Terap, Permatang Pauh, Johor, Kedah, Kelantan, Pahang, Perak, Perlis, Sabah
    Sarawak, Selangor, Terengganu, Penang, Pulau Pinang, Negeri Sembilan, Kota Marudu, Bagan Datuk, Gopeng, Beruas
    Behrang, Spaoh, Gedong, Hulu Langat, Tasek Gelugor, Pasir Salak, Pengkalan Hulu, Petra Jaya, Pengerang
    Simpang Renggam, Parit Raja, Ulu Tiram, Kuala Perlis, Merlimau, Jertih, Kuala Berang, Kerteh, Kuala Besut, Ketereh
    Pengkalan Chepa, Wakaf Bharu, Mentakab, Triang, Gambang, Brinchang, Batu Kawan, Batu Maung, Gelugor, Sungai Siput
    Pantai Remis, Pangkor, Pulau Pangkor, Kuala Kedah, Kuala Ketil, Kundasang, Putatan, Beluran, Telupid, Tongod
    Kuala Penyu, Nabawan, Saratok, Kanowit, Selangau, Simunjan, Siburan, Sekinchan, Tanjung Karang, Jenjarom, Serendah
    Kota Damansara, Bandar Sunway, Bangsar, Brickfields, Bukit Bintang, Bukit Jalil, Kepong, Sentul, Setapak, Segambut
    Desaru, Kupang, Sintok, Jerlun, Merbok, Kuala Nerang, Padang Serai, Bedong, Pengkalan Kubor, Dabong, Kuala Balah
    Mantin, Gemencheh, Kuala Klawang, Sungai Koyan, Gebeng, Lanchang, Sungai Lembing, Kuala Tahan, Pulau Tioman
    Jelutong, Simpang Ampat, Tanjung Bungah, Batu Ferringhi, Teluk Bahang, Teluk Kumbar, Penaga, Sungai Bakap
    Sungai Jawi, Tambun, Chemor, Kamunting, Selama, Padang Rengas, Kampung Gajah, Kuala Kurau, Kuala Sepetang
    Batu Kurau, Sungkai, Tanjung Rambutan, Tronoh, Simpang Pulai, Seri Manjung, Chuping, Bukit Beruntung, Hulu Kelang
    Beranang, Bestari Jaya, Sungai Besar, Sungai Pelek, Tanjung Sepat, Kerling, Ulu Yam, Pulau Indah, Pulau Ketam
    Kelana Jaya, Bandar Utama, Damansara, Pandan, Bandar Permaisuri, Pulau Redang, Batu Rakit, Kemasik, Kalabakan
    Tamparuli, Inanam, Sepanggar, Membakut, Bongawan, Menumbok, Donggongon, Sematan, Sebauh, Asajaya, Tebedu, Padawan
    Tanjung Manis, Balingian, Bekenu, Engkilili, Lutong, Sebuyau, Jinjang, Sungai Besi, Setiawangsa, Sri Hartamas
    Kampung Baru, Jementah, Bandar Penawar, Pekan Nanas, Rengit, Kahang, Bukit Gambir, Parit Sulong, Sungai Udang
    Tanjung Kling, Senawang, Bandar Enstek, Subang
    """
)

CITIES_ABROAD = _lines(
    """
    Singapore, Singapura, Jakarta, Bandung, Surabaya, Medan, Bali, Denpasar, Nusa Dua, Bangkok, Phuket, Hat Yai, Manila
    Hanoi, Ho Chi Minh City, Phnom Penh, Vientiane, Yangon, Naypyidaw, Bandar Seri Begawan, Dili, Beijing, Shanghai
    Guangzhou, Shenzhen, Wuhan, Hong Kong, Macau, Taipei, Tokyo, Osaka, Kyoto, Seoul, Busan, Pyongyang, Ulaanbaatar
    New Delhi, Delhi, Mumbai, Kolkata, Chennai, Bengaluru, Dhaka, Cox's Bazar, Colombo, Kathmandu, Islamabad, Karachi
    Lahore, Peshawar, Kabul, Tashkent, Astana, Almaty, Tehran, Baghdad, Damascus, Beirut, Amman, Jerusalem, Baitulmaqdis
    Tel Aviv, Gaza, Gaza City, Rafah, Ramallah, Riyadh, Jeddah, Makkah, Mecca, Madinah, Medina, Doha, Dubai, Abu Dhabi
    Manama, Muscat, Kuwait City, Sanaa, Ankara, Istanbul, Cairo, Kaherah, Tripoli, Tunis, Algiers, Rabat, Khartoum
    Addis Ababa, Nairobi, Mogadishu, Kampala, Kigali, Lagos, Abuja, Accra, Dakar, Johannesburg, Cape Town, Pretoria
    Harare, London, Manchester, Liverpool, Glasgow, Edinburgh, Birmingham, Dublin, Paris, Lyon, Brussels, Amsterdam
    The Hague, Berlin, Frankfurt, Munich, Hamburg, Vienna, Geneva, Zurich, Davos, Rome, Milan, Madrid, Barcelona, Lisbon
    Athens, Warsaw, Prague, Budapest, Bucharest, Sofia, Belgrade, Sarajevo, Oslo, Stockholm, Copenhagen, Helsinki
    Moscow, Kyiv, Minsk, Vatican City, New York, Washington, Los Angeles, San Francisco, Chicago, Houston, Dallas
    Boston, Miami, Atlanta, Seattle, Las Vegas, St. Louis, Philadelphia, Detroit, Ottawa, Toronto, Vancouver, Montreal
    Mexico City, Havana, Caracas, Bogota, Lima, Quito, Santiago, Buenos Aires, Brasilia, Sao Paulo, Rio de Janeiro
    Canberra, Sydney, Melbourne, Brisbane, Perth, Adelaide, Wellington, Auckland, Christchurch, Suva, Kuwait, Hiroshima
    Durban, Kinshasa, Lusaka, Pontianak, Samarinda, Semarang, Makassar, Banda Aceh, Aceh, Palembang, Batam, Narathiwat
    Pattani, Chiang Mai, Bombay, Srinagar, Nanjing, Hangzhou, Chengdu, Hefei, Sharjah, Mosul, Mekah, Bandar Gaza
    United Nations, Washington DC, Leeds, Leicester, Newcastle, Belfast, Cardiff, Mainz, Dortmund, Lille, Nice, Turin
    Naples, Porto, Kazan, San Diego, San Jose, Cleveland, Austin, Columbus, Indianapolis, Phoenix, Denver, Florida
    California, Texas, Michigan, Honolulu, Bamako, Kano, Fallujah, Siem Reap, Da Nang, Cebu, Davao, Krabi, Hua Hin
    Khan Younis, Lviv, Odesa, Riga, Basra, Homs, Haifa, Jenin, Deir al-Balah, Gaza Strip, Rom, Baku, Bern, Erbil
    Idlib, Teheran, Damsyik, Aleppo, Kharkiv, Kherson, Mariupol, Donetsk, Marseille, Venice, Cologne, Seville
    Nottingham, Zagreb, Vilnius, Tallinn, Nagoya, Okinawa, Fukushima, Sapporo, Incheon, Daegu, Gyeongju, Jeju
    Kaohsiung, Chongqing, Nanning, Kunming, Urumqi, Hyderabad, Ahmedabad, Chittagong, Rawalpindi, Yogyakarta, Hatyai
    Songkhla, Sungai Golok, Sungai Kolok, Pattaya, Mandalay, Sittwe, Hebron, Nablus, Bethlehem, Casablanca
    Minneapolis, Cincinnati, Buton, Palu, Ambon, Manado, Mataram, Tarakan, Nunukan, Zamboanga, Marawi, Sihanoukville
    Poipet, Isfahan, Alexandria, Iskandariah, St Petersburg, Vladivostok, Port Moresby, Honiara, Khan Yunis
    Bandar Kuwait, Hai Phong, El Fasher, Darwin, Gold Coast, Samarkand, Kota Vatican, Marrakesh
    """
)

CITIES = MALAYSIAN_TOWNS | CITIES_ABROAD

# What may stand after a place and a comma where there is no date: `STRASBOURG, Perancis –`, `ANAHEIM, Calif. –`.
REGIONS = _lines(
    """
    Afghanistan, Algeria, Argentina, Australia, Austria, Bahrain, Bangladesh, Belgium, Brazil, Britain, Brunei, Cambodia
    Canada, Chile, China, Colombia, Cuba, Denmark, Egypt, England, Ethiopia, Finland, France, Germany, Greece, Hungary
    India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Japan, Jordan, Kenya, Kuwait, Laos, Lebanon, Libya, Malaysia
    Mexico, Morocco, Myanmar, Nepal, Netherlands, New Zealand, Nigeria, Norway, Oman, Pakistan, Palestine, Peru
    Philippines, Poland, Portugal, Qatar, Romania, Russia, Saudi Arabia, Scotland, Senegal, Singapore, Somalia
    South Africa, South Korea, Spain, Sri Lanka, Sudan, Sweden, Switzerland, Syria, Taiwan, Thailand, Tunisia, Turkey
    Turkiye, Türkiye, UAE, Uganda, Ukraine, United States, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe
    Amerika Syarikat, AS, Arab Saudi, Belanda, Emiriah Arab Bersatu, Filipina, Itali, Jepun, Jerman, Jordan, Kanada
    Kemboja, Korea Selatan, Maghribi, Mesir, Perancis, Rusia, Sepanyol, Syria, Turki, Ukraine, Habsyah, Afrika Selatan
    Ala., Ariz., Ark., Calif., Colo., Conn., Fla., Ga., Ill., Ind., Kan., Ky., La., Mass., Md., Mich., Minn., Mo.
    Miss., Mont., N.C., N.D., N.H., N.J., N.M., N.Y., Neb., Nev., Okla., Ore., Pa., R.I., S.C., S.D., Tenn., Texas, Va.
    Vt., Wash., Wis., Wyo., Ont., B.C., Massachusetts, Maryland, Pennsylvania, California, Florida, New York, Johor
    Kedah, Kelantan, Pahang, Perak, Perlis, Sabah, Sarawak, Selangor, Terengganu, Pulau Pinang, Negeri Sembilan, Melaka
    Azerbaijan, Bulgaria, Croatia, Fiji, Ghana, Hong Kong, Iceland, Kazakhstan, Korea Utara, Lubnan, Maldives, Mongolia
    North Korea, Palestin, Papua New Guinea, Serbia, Slovakia, Slovenia, Tanzania, Timor-Leste, UK, United Kingdom, US
    USA, Uzbekistan, Yaman
    """
)

# Words that open or close names of places: an unknown name of several words is a place if it has one.
OPEN_PLACES = _lines(
    """
    Kampung, Kg, Kuala, Kota, Bandar, Bandaraya, Sungai, Sg, Pulau, Batu, Bukit, Tanjung, Tanjong, Teluk, Telok, Pasir
    Parit, Padang, Hulu, Ulu, Simpang, Tasik, Tasek, Pengkalan, Pekan, Felda, Taman, Kem, Pantai, Lembah, Gunung, Sri
    Seri, San, Santa, Sao, St, St., Port, Fort, Mount, Lake, Cape, Al, El, Ban, Nakhon, Las, Los, Rio, Ayer, Batang
    Lubok, Nanga, Bagan
    """
)
CLOSE_PLACES = _lines("Jaya, Bharu, City, Beach, Island, Springs, Valley, Heights, Utara, Selatan, Hilir, Raya, Bay")

# Towns that are words of Malay or English too: no place where a sentence begins, unless more tells so.
TOWNS_THAT_ARE_WORDS = _lines(
    """
    Baling, Bau, Gemas, Gurun, Jempol, Juru, Kuah, Kuang, Lunas, Medan, Nilai, Paka, Pandan, Papar, Pekan, Pusa
    Selama, Sik, Song, Subang, Yan
    """
)

# They, states and first names: in mixed case they need a date or an agency beside them to be a dateline.
UNSURE_ALONE = TOWNS_THAT_ARE_WORDS | _lines(
    """
    Lima, Sofia, Adelaide, Medina, Santiago, Johor, Kedah, Kelantan, Pahang, Perak, Perlis, Sabah, Sarawak, Selangor
    Terengganu, Penang, Pulau Pinang, Negeri Sembilan, Nice, Austin, Phoenix, Columbus, Florida, California, Texas
    Michigan, Aceh, United Nations, Karak, Benta, Kapar, Meru, Masai, Paloh, Matu, Daro, Baram, Haifa, Riga
    Alexandria, Cologne, Damansara, Darwin, Palu, Tambun, Baku, Kupang, Setapak, Gambang, Merbok, Sentul
    """
)

# A name with one of these words is no place, unless all of it is one of the cities.
NOT_IN_PLACES = _lines(
    """
    a, an, the, and, in, at, di, ke, is, are, was, we, he, she, it, you, i, who, what, when, where, why, how, said
    says, for, from, with, to, by, not, no, yang, dan, ini, itu, ialah, adalah, untuk, oleh, dari, daripada, dengan
    tidak, apa, siapa, mengapa, bagaimana, kami, kita, saya, bila, pada, note, notes, nota, update, updates, updated
    breaking, key, point, points, live, video, videos, photo, photos, foto, gambar, watch, correction, corrections
    pembetulan, ralat, clarification, kenyataan, kemas, kini, news, berita, terkini, alert, flash, urgent, segera
    exclusive, eksklusif, analysis, analisis, opinion, pendapat, ulasan, komentar, comment, commentary, editorial
    feature, rencana, factbox, explainer, infographic, infografik, timeline, summary, ringkasan, highlights, headline
    headlines, background, latar, belakang, quote, petikan, interview, wawancara, temu, bual, question, questions
    answer, answers, soalan, jawapan, report, reports, laporan, special, khas, story, stories, cerita, top, must, read
    baca, more, lagi, also, juga, related, berkaitan, source, sources, sumber, tag, tags, topic, topik, warning
    amaran, attention, perhatian, important, penting, disclaimer, penafian, advisory, notice, notis, notification
    announcement, pengumuman, statement, press, release, siaran, media, editor, editors, penyunting, editor's, embargo
    embargoed, hold, kill, refile, writethru, recap, preview, review, rap, roundup, results, result, keputusan, score
    scores, fixtures, jadual, schedule, diary, agenda, calendar, list, senarai, facts, fakta, figures, angka, tips
    tip, faq, poll, tinjauan, survey, test, ujian, weather, cuaca, forecast, ramalan, market, markets, pasaran, sport
    sports, sukan, business, bisnes, ekonomi, economy, politics, politik, health, kesihatan, world, dunia, local
    tempatan, nasional, national, international, antarabangsa, malaysia, banjir, flood, floods, gempa, earthquake
    kebakaran, fire, kemalangan, accident, covid, coronavirus, pandemic, pandemik, election, elections, pilihan, prn
    pru, ge, budget, belanjawan, bajet, parliament, parlimen, police, polis, court, mahkamah, minister, menteri
    ministry, kementerian, kerajaan, government, president, presiden, prime, perdana, king, agong, pm, dpm, kpm, kkm
    umno, amanah, bersatu, pakatan, perikatan, barisan, bin, binti, datuk, dato, dato', dr, prof, yb, mr, mrs, ms
    tuan, puan, encik, title, tajuk, date, tarikh, time, masa, place, tempat, venue, lokasi, location, caption
    kapsyen, audio, podcast, newsletter, quiz, kuiz, viral, trending, dateline, byline, credit, kredit, contact
    hubungi, end, tamat, step, langkah, part, bahagian, chapter, bab, section, item, number, nombor, option, pros
    cons, kes, cases, deaths, kematian, monday, tuesday, wednesday, thursday, friday, saturday, sunday, isnin, selasa
    rabu, khamis, jumaat, sabtu, ahad, today, yesterday, tomorrow, semalam, esok, hari, covidnow, pemulih, permai
    pemerkasa, penjana, prihatin, goalkeepers, forwards, defenders, midfielders, penjaga, pemain, penyerang, pelakon
    pengarah, utusan, spyshot, spy, shot, statistik, statistics, flags, yes, ya, chairman, construction, syarat
    sinopsis, synopsis, profil, profile, komen, galeri, gallery, previu, reference, references, rujukan, peringatan
    reminder, progress, rasmi, official, unofficial, langsung, tular, sah, confirmed
    tennis, tenis, badminton, football, soccer, hockey, hoki, golf, cricket, rugby, futsal, squash
    skuasy, boxing, tinju, swimming, renang, athletics, olahraga, cycling, motogp, formula, chess, catur, vaccine
    vaksin, vaccines, inflation, inflasi, education, pendidikan, crime, jenayah, lifestyle, entertainment, hiburan
    travel, technology, teknologi, science, sains, environment, tourism, pelancongan, property, hartanah, finance
    kewangan, exclusives, obituary, obituari, profesor, info, fact, factcheck, semakan, introduction, pengenalan
    conclusion, kesimpulan, pendahuluan, penutup, perang, war, proton, petronas, maybank, perodua, perjuangan, tribute
    takziah, syabas, tahniah, congratulations, published, diterbitkan, terbaru, kronologi, suhakam, perkeso, cuepacs
    warisan, felcra, puspakom, matrade, mavcom, unicef, unesco, interpol, letter, letters, surat, column, kolum
    corrected, kiniguide, yoursay, latest, picture, pictures, pic, pics, pix, penjelasan, temubual, tonton, brief
    ringkas, insight, kupasan, wrapup, rumusan, rpt, vegoils, sayuran
    sepak, soal, ulang, fax, faks, telephone, telefon, address, alamat, age, umur, position, jawatan, salary, gaji
    symptoms, gejala, total, jumlah, dikemas, fatihah, alfatihah, pengarang
    """
)
