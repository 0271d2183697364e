"""Names where the source's are old or unwieldy."""

COUNTRY_NAMES = {
    "CZ": "Czechia",
    "TR": "Türkiye",
    "MK": "North Macedonia",
    "RS": "Serbia",
    "BA": "Bosnia and Herzegovina",
    "UA": "Ukraine",
    "AX": "Åland",
    "VA": "Vatican City",
    "CY": "Cyprus",
    "GB": "United Kingdom",
    "KZ": "Kazakhstan",
}
ZONE_NAMES = {
    "UA-43": "Crimea",
    "UA-40": "Sevastopol",
    "UA-30": "Kyiv",
    "UA-32": "Kyiv Oblast",
    "UA-51": "Odesa Oblast",
    "UA-14": "Donetsk Oblast",
    "UA-09": "Luhansk Oblast",
    "RU-KGD": "Kaliningrad",
    "RU-MOW": "Moscow",
    "RU-MOS": "Moscow Oblast",
}
CITY_NAMES = {
    "Kiev": "Kyiv",
    "Odessa": "Odesa",
    "Dnipropetrovsk": "Dnipro",
    "Dnepropetrovsk": "Dnipro",
    "Lvov": "Lviv",
    "Kharkov": "Kharkiv",
    "Nikolayev": "Mykolaiv",
    "Mykolayiv": "Mykolaiv",
    "Zaporizhzhya": "Zaporizhzhia",
    "Chernihiv": "Chernihiv",
    "Krivoy Rog": "Kryvyi Rih",
    "Kryvyy Rih": "Kryvyi Rih",
    "Lugansk": "Luhansk",
    "Chisinau": "Chișinău",
    "Krakow": "Kraków",
    "Lodz": "Łódź",
    "Gdansk": "Gdańsk",
    "Wroclaw": "Wrocław",
    "Poznan": "Poznań",
    "Nizhny Novgorod": "Nizhny Novgorod",
    "Prague": "Prague",
    "Mahilyow": "Mogilev",
    "Homyel": "Homel",
}
"""New spellings by old."""

SEAS = {
    "Atlantic Ocean": (44.0, ((-16.5, 44.0), (-14.5, 48.0), (-13.5, 52.0))),
    "North Sea": (26.0, ((1.2, 57.6), (3.2, 56.2), (5.0, 54.8))),
    "Norwegian Sea": (34.0, ((-3.0, 66.0), (2.5, 67.3), (8.0, 68.4))),
    "Barents Sea": (34.0, ((33.0, 72.6), (40.0, 72.8), (47.0, 72.4))),
    "Baltic Sea": (18.0, ((17.9, 55.7), (19.2, 56.9), (19.9, 58.3))),
    "Gulf of Bothnia": (13.0, ((19.2, 61.2), (19.9, 62.2), (21.3, 63.4))),
    "Gulf of Finland": (11.0, ((24.2, 59.72), (26.0, 59.95), (27.6, 60.0))),
    "White Sea": (13.0, ((35.8, 65.2), (37.6, 65.4), (39.2, 65.8))),
    "Bay of Biscay": (22.0, ((-7.4, 45.2), (-5.0, 45.4), (-2.6, 45.2))),
    "English Channel": (13.0, ((-4.2, 49.4), (-2.4, 50.0), (-0.6, 50.3))),
    "Irish Sea": (11.0, ((-5.3, 53.1), (-4.9, 53.7), (-4.8, 54.2))),
    "Mediterranean Sea": (30.0, ((15.8, 34.6), (20.0, 34.5), (24.0, 33.8))),
    "Tyrrhenian Sea": (18.0, ((10.6, 40.6), (12.4, 39.8), (14.0, 39.2))),
    "Adriatic Sea": (16.0, ((14.0, 43.6), (15.8, 42.6), (17.6, 41.6))),
    "Ionian Sea": (16.0, ((17.6, 39.0), (18.8, 38.0), (19.6, 36.9))),
    "Aegean Sea": (15.0, ((24.6, 40.0), (25.0, 38.8), (25.4, 37.4))),
    "Black Sea": (30.0, ((31.0, 43.3), (34.2, 43.1), (37.6, 43.3))),
    "Sea of Azov": (11.0, ((35.7, 46.0), (36.6, 46.15), (37.4, 46.4))),
    "Caspian Sea": (26.0, ((50.0, 44.4), (50.4, 42.4), (50.8, 40.6))),
    "Kattegat": (10.0, ((11.1, 57.5), (11.4, 56.9), (11.8, 56.3))),
}
"""Label size in kilometres and the curve it follows, (longitude, latitude), left to right."""

STRAITS = (
    ("UA-43", "RU-KDA"),
    ("TR-34", "TR-41"),
    ("GB-SOUTHEAST", "FR-HAUTSDEFRANCE"),
    ("DK-84", "SE-M"),
    ("DK-83", "DK-85"),
    ("DK-82", "DK-83"),
    ("IT-SICILY", "IT-CALABRIA"),
    ("FI-18", "EE-37"),
)
"""Zones that face each other across a strait or a short ferry; those not on the map are left
out."""
