"""What tells Malaysia's ministries and courts from those of other countries. Lists and words only."""

import re

# Every country has them; those of the world are told by another word.
_STATE_BODY = re.compile(r"\b(?:Ministry|Kementerian|Court|Mahkamah|Commission|Suruhanjaya|Department|Jabatan)\b")
_NO_STATES = re.compile(
    r"\b(?:Antarabangsa|Arbitration|ASEAN|Eropah|European|International|Nations|PBB|Timbang Tara|World|Malaysian?)\b"
)
_HOME = re.compile(
    r"\b(?:Malaysia|Malaysians?|Kuala Lumpur|Putrajaya|Labuan|Johor|Kedah|Kelantan|Melaka|Negeri Sembilan|Pahang"
    r"|Penang|Pulau Pinang|Perak|Perlis|Sabah|Sarawak|Selangor|Terengganu|Wisma Putra)\b",
    re.IGNORECASE,
)
# Where news from abroad comes from; none of them is a town of Malaysia too.
_LISTED_BY_COMMAS = """
    Jakarta, Bandung, Surabaya, Medan, Bali, Denpasar, Makassar, Banda Aceh, Batam, Bangkok, Phuket, Hat Yai, Pattani
    Narathiwat, Chiang Mai, Manila, Hanoi, Ho Chi Minh City, Phnom Penh, Vientiane, Yangon, Naypyidaw, Dili
    Bandar Seri Begawan, Beijing, Shanghai, Guangzhou, Shenzhen, Wuhan, Taipei, Tokyo, Osaka, Kyoto, Hiroshima, Seoul
    Busan, Pyongyang, Ulaanbaatar, New Delhi, Delhi, Mumbai, Kolkata, Chennai, Bengaluru, Srinagar, Dhaka, Cox's Bazar
    Colombo, Kathmandu, Islamabad, Karachi, Lahore, Peshawar, Kabul, Tashkent, Astana, Almaty, Tehran, Baghdad, Mosul
    Damascus, Beirut, Amman, Jerusalem, Baitulmaqdis, Tel Aviv, Gaza, Gaza City, Gaza Strip, Bandar Gaza, Khan Younis
    Rafah, Ramallah, Riyadh, Jeddah, Makkah, Mekah, Mecca, Madinah, Medina, Doha, Dubai, Abu Dhabi, Manama, Muscat
    Kuwait City, Sanaa, Ankara, Istanbul, Cairo, Kaherah, Tripoli, Tunis, Algiers, Rabat, Khartoum, Addis Ababa, Nairobi
    Mogadishu, Kampala, Kigali, Lagos, Abuja, Accra, Dakar, Johannesburg, Cape Town, Pretoria, Harare, London, Brussels
    Manchester, Liverpool, Edinburgh, Glasgow, Belfast, Birmingham, Dublin, Paris, Lyon, Amsterdam, The Hague, Berlin
    Frankfurt, Munich, Hamburg, Vienna, Geneva, Zurich, Davos, Rome, Milan, Madrid, Barcelona, Lisbon, Athens, Warsaw
    Prague, Budapest, Bucharest, Belgrade, Sarajevo, Oslo, Stockholm, Copenhagen, Helsinki, Moscow, Kyiv, Minsk
    Vatican City, New York, Washington, Washington DC, Los Angeles, San Francisco, Chicago, Houston, Boston, Miami
    Atlanta, Seattle, Las Vegas, Ottawa, Toronto, Vancouver, Montreal, Mexico City, Havana, Caracas, Bogota, Quito
    Buenos Aires, Brasilia, Sao Paulo, Rio de Janeiro, Canberra, Sydney, Melbourne, Brisbane, Perth, Wellington
    Auckland, Christchurch, Suva, United Nations
"""
CITIES = frozenset(re.split(r"\s*[,\n]\s*", _LISTED_BY_COMMAS.strip()))


def may_be_any_countrys(body: str) -> bool:
    """Whether a name is that of a ministry or a court of no country in particular: `Ministry of Health`."""
    return bool(_STATE_BODY.search(body)) and not _NO_STATES.search(body)


def speaks_of_malaysia(text: str) -> bool:
    """Whether it names Malaysia, its people or one of its states."""
    return bool(_HOME.search(text))
