package dev.palindrome.database.container;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The images of an engine. */
record Images(EngineApi engine) {

    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Pattern ERROR = Pattern.compile("\"(?:error|message)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Return which of the images are not there. */
    List<String> missing(List<String> names) {
        return names.stream().filter(name -> !isLocal(name)).toList();
    }

    /** Pull an image; what went wrong is returned as a clause, nothing where it is there. */
    String pull(String name, Duration limit) {
        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/');
        var path = "/images/create?fromImage=%s&tag=%s"
                .formatted(
                        encode(tagged ? name.substring(0, colon) : name),
                        encode(tagged ? name.substring(colon + 1) : "latest"));
        try {
            var answer = engine.send("POST", path, limit);
            var error = ERROR.matcher(answer.body());
            // The status is that of the beginning; what goes wrong later stands in the body.
            return error.find() ? unescaped(error.group(1)) : answer.isGood() ? "" : "HTTP " + answer.status();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private boolean isLocal(String name) {
        try {
            return engine.send("GET", "/images/" + name + "/json", QUICK).isGood();
        } catch (IOException e) {
            return false;
        }
    }

    private static String unescaped(String json) {
        return json.replace("\\\"", "\"").replace("\\n", " ").strip();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
