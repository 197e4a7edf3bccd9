package dev.palindrome.seed.value;

import dev.palindrome.seed.value.Vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Phrases about what people deal with: states, goods, titles, prose. */
final class Things {

    private final Vocabulary words;

    Things(Vocabulary words) {
        this.words = words;
    }

    /** Return the phrase of a column that holds one of a few words, whether or not the schema lists them. */
    @Nullable
    Phrase listed(ColumnName name) {
        if (name.has("mime", "media", "mimetype", "contenttype")) {
            return Phrase.oneOf("text/plain", "application/json", "image/png", "application/pdf");
        }
        if (name.has("status", "state", "kind", "type", "role", "level", "category", "mode", "phase", "stage")) {
            return states();
        }
        if (name.has("severity", "urgency", "priority", "difficulty", "importance")) {
            return Phrase.oneOf("low", "medium", "high", "critical");
        }
        if (name.has("gender", "sex")) {
            return Phrase.oneOf("female", "male", "diverse", "unknown");
        }
        if (name.has("method", "verb")) {
            return Phrase.oneOf("GET", "POST", "PUT", "DELETE");
        }
        if (name.has("provider", "platform", "source", "carrier", "backend", "vendor")) {
            return Phrase.oneOf("internal", "github", "google", "stripe", "twilio");
        }
        if (name.has("unit", "interval", "period", "cadence", "frequency", "granularity")) {
            return Phrase.oneOf("second", "minute", "hour", "day", "month");
        }
        if (name.has("theme", "style", "layout")) {
            return Phrase.oneOf("light", "dark", "auto");
        }
        if (name.has("license", "licence")) {
            return Phrase.oneOf("MIT", "Apache-2.0", "BSD-3-Clause", "MIT OR Apache-2.0");
        }
        return name.has("cron", "schedule", "cronschedule")
                ? Phrase.oneOf("0 * * * *", "*/5 8-18 * * 1-5", "@daily", "0 0 29 2 *")
                : null;
    }

    @Nullable
    Phrase of(ColumnName name) {
        if (name.has(
                "company",
                "organization",
                "organisation",
                "org",
                "supplier",
                "tenant",
                "employer",
                "brand",
                "merchant")) {
            return word(Kind.COMPANY);
        }
        if (name.has("product", "item", "article", "goods")) {
            return word(Kind.PRODUCT);
        }
        if (name.has("color", "colour")) {
            return word(Kind.COLOR);
        }
        if (name.has("job", "position", "profession", "occupation", "jobtitle")) {
            return word(Kind.JOB);
        }
        if (name.has("title", "subject", "headline", "question", "heading", "caption", "project")) {
            return word(Kind.TITLE);
        }
        return null;
    }

    /** Return prose: from some words to some sentences where the name asks for much. */
    Phrase prose(ColumnName name) {
        boolean much = name.has(
                "description",
                "body",
                "content",
                "text",
                "bio",
                "overview",
                "summary",
                "detail",
                "html",
                "readme",
                "article",
                "answer",
                "sidebar",
                "output",
                "log",
                "stacktrace");
        return dice -> much ? paragraph(dice) : words.sentence(dice, 2 + dice.below(8));
    }

    private String paragraph(Dice dice) {
        int sentences = 1 + dice.skewed(5);
        var paragraph = new StringBuilder(words.sentence(dice, 4 + dice.below(8)));
        for (int i = 1; i < sentences; i++) {
            paragraph.append(' ').append(words.sentence(dice, 4 + dice.below(8)));
        }
        return paragraph.toString();
    }

    private Phrase word(Kind kind) {
        return dice -> words.word(kind, dice);
    }

    /** Not all are as likely: most things are in the usual state. */
    private static Phrase states() {
        var states = new String[] {"active", "new", "pending", "closed", "archived"};
        return Phrase.formal(dice -> states[dice.skewed(states.length)], (dice, tag) -> "state-" + tag);
    }
}
