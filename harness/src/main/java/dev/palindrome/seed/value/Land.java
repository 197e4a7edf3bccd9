package dev.palindrome.seed.value;

import java.util.List;
import java.util.Locale;

/**
 * The country that belongs to a language.
 *
 * @param code its two letters
 * @param name how its people call it
 * @param dial what stands before its telephone numbers
 * @param currency three letters
 * @param zone a time zone
 * @param familyFirst whether the family's name comes first
 */
record Land(String code, String name, String dial, String currency, String zone, boolean familyFirst) {

    private static final List<Land> KNOWN = List.of(
            land("US", "United States", "+1 212 555", "USD", "America/New_York"),
            land("GB", "United Kingdom", "+44 20 7946", "GBP", "Europe/London"),
            land("DE", "Deutschland", "+49 30", "EUR", "Europe/Berlin"),
            land("AT", "\u00d6sterreich", "+43 1", "EUR", "Europe/Vienna"),
            land("CH", "Schweiz", "+41 44", "CHF", "Europe/Zurich"),
            land("TR", "T\u00fcrkiye", "+90 312", "TRY", "Europe/Istanbul"),
            new Land("JP", "\u65e5\u672c", "+81 3", "JPY", "Asia/Tokyo", true),
            new Land("CN", "\u4e2d\u56fd", "+86 10", "CNY", "Asia/Shanghai", true),
            new Land("KR", "\ub300\ud55c\ubbfc\uad6d", "+82 2", "KRW", "Asia/Seoul", true),
            land("FR", "France", "+33 1 99", "EUR", "Europe/Paris"),
            land("ES", "Espa\u00f1a", "+34 91", "EUR", "Europe/Madrid"),
            land("IT", "Italia", "+39 06", "EUR", "Europe/Rome"),
            land("BR", "Brasil", "+55 11", "BRL", "America/Sao_Paulo"),
            land("PT", "Portugal", "+351 21", "EUR", "Europe/Lisbon"),
            land("RU", "\u0420\u043e\u0441\u0441\u0438\u044f", "+7 495", "RUB", "Europe/Moscow"),
            land("EG", "\u0645\u0635\u0631", "+20 2", "EGP", "Africa/Cairo"),
            land("IL", "\u05d9\u05e9\u05e8\u05d0\u05dc", "+972 2", "ILS", "Asia/Jerusalem"),
            land("NL", "Nederland", "+31 20", "EUR", "Europe/Amsterdam"),
            land("PL", "Polska", "+48 22", "PLN", "Europe/Warsaw"),
            land("SE", "Sverige", "+46 8", "SEK", "Europe/Stockholm"),
            land("UA", "\u0423\u043a\u0440\u0430\u0457\u043d\u0430", "+380 44", "UAH", "Europe/Kyiv"),
            land("IN", "India", "+91 11", "INR", "Asia/Kolkata"));

    /** Return the country that a tag names, else one where the language is spoken, else the first one. */
    static Land of(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var code = locale.getCountry().isEmpty() ? home(locale.getLanguage()) : locale.getCountry();
        return KNOWN.stream().filter(land -> land.code.equals(code)).findFirst().orElse(KNOWN.get(0));
    }

    private static String home(String language) {
        return switch (language) {
            case "ja" -> "JP";
            case "zh" -> "CN";
            case "ko" -> "KR";
            case "ar" -> "EG";
            case "he", "iw" -> "IL";
            case "sv" -> "SE";
            case "uk" -> "UA";
            case "ta" -> "IN";
            default -> language.toUpperCase(Locale.ROOT);
        };
    }

    private static Land land(String code, String name, String dial, String currency, String zone) {
        return new Land(code, name, dial, currency, zone, false);
    }
}
