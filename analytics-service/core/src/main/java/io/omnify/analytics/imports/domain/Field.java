package io.omnify.analytics.imports.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of an export can mean, with the titles it is known by, the most telling first. */
public enum Field {
    DATE(
            "day",
            "date",
            "reporting starts",
            "start date in utc",
            "report date",
            "date start",
            "start date",
            "day start",
            "tag",
            "datum",
            "berichtsstart",
            "fecha",
            "dia",
            "inicio del informe",
            "jour",
            "giorno"),
    CAMPAIGN_ID("campaign id", "kampagnen id", "campaignid", "id de la campana", "identificador de la campana"),
    CAMPAIGN_NAME(
            "campaign name",
            "campaign",
            "kampagnenname",
            "kampagne",
            "nombre de la campana",
            "campana",
            "nom de la campagne",
            "campagne",
            "campaign title"),
    AD_ID("ad id", "adid", "anzeigen id", "creative id", "identificador del anuncio"),
    IMPRESSIONS("impressions", "impr", "impressionen", "impresiones", "impressoes", "impressioni"),
    CLICKS("link clicks", "clicks", "clicks all", "link klicks", "klicks", "clics en el enlace", "clics", "cliques"),
    SPEND(
            "amount spent",
            "cost",
            "spend",
            "spent",
            "total spent",
            "ad spend",
            "ausgegebener betrag",
            "kosten",
            "importe gastado",
            "coste",
            "costo",
            "montant depense",
            "cout"),
    CONVERSIONS(
            "purchases",
            "website purchases",
            "approved conversion",
            "approved conversions",
            "kaufe",
            "compras",
            "conversions",
            "konversionen",
            "conversiones",
            "conv",
            "results",
            "ergebnisse",
            "resultados",
            "total conversion",
            "total conversions"),
    REVENUE(
            "purchases conversion value",
            "purchase conversion value",
            "website purchases conversion value",
            "conv value",
            "conversion value",
            "conversions value",
            "total conversion value",
            "conversionswert",
            "revenue",
            "umsatz",
            "approved revenue"),
    CURRENCY("currency code", "currency", "account currency", "wahrung", "wahrungscode", "moneda", "devise");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> titles;

    Field(String... titles) {
        this.titles = List.of(titles);
    }

    /** The name used in mappings and messages. */
    public String code() {
        return this == CURRENCY ? "currency_column" : name().toLowerCase(Locale.ROOT);
    }

    /** A column of numbers that are added up. */
    public boolean measured() {
        return this == IMPRESSIONS || this == CLICKS || this == CONVERSIONS || ofMoney();
    }

    public boolean ofMoney() {
        return this == SPEND || this == REVENUE;
    }

    /** Only whole numbers make sense here. */
    public boolean whole() {
        return this == IMPRESSIONS || this == CLICKS;
    }

    /** How well the title fits: 0 is best, negative is not at all. */
    int rank(String words) {
        return titles.indexOf(words);
    }

    static boolean named(String words) {
        return Arrays.stream(values()).anyMatch(field -> field.rank(words) >= 0);
    }
}
