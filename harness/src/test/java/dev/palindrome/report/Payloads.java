package dev.palindrome.report;

import java.util.List;

/** Texts that somebody could put into a migration, a name or a value to take over what shows it. */
public final class Payloads {

    private Payloads() {}

    /** Texts for browsers, each in one line. */
    public static List<String> forBrowsers() {
        return List.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><img src=x onerror=alert(1)>",
                "'><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "\" autofocus onfocus=alert(1) x=\"",
                "` onmouseover=alert(1)",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src=javascript:alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "<body onload=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<style>*{background:url(//x.example)}</style>",
                "</style><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "</textarea><script>alert(1)</script>",
                "<link rel=stylesheet href=//x.example>",
                "<meta http-equiv=refresh content=\"0;url=//x.example\">",
                "<base href=//x.example>",
                "<form action=//x.example><button>x</button></form>",
                "<!-- --><script>alert(1)</script><!-- -->",
                "--><script>alert(1)</script>",
                "]]><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "\\u003cscript\\u003ealert(1)",
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<ScRiPt>alert(1)</sCrIpT>",
                "<<script>alert(1)//<</script>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<object data=\"data:text/html,x\"></object>",
                "${alert(1)} $unsafe{alert(1)} #{1} {{1}} <%= 1 %>",
                "\u202e<script>alert(1)</script>",
                "＜script＞alert(1)＜/script＞");
    }

    /** Texts for terminals and build servers. */
    public static List<String> forTerminals() {
        return List.of(
                "\u001b[2J\u001b[31mred",
                "\u001b]0;title\u0007",
                "\u001b]8;;https://x.example\u001b\\link\u001b]8;;\u001b\\",
                "line\rover",
                "back\b\b\b\b",
                "bell\u0007",
                "nul\u0000",
                "csi\u009b31m",
                "\u202egnp.exe",
                "\u2066isolate\u2069",
                "zero\u200bwidth",
                "line\u2028separator",
                "half \ud83d alone",
                "\ufffe\uffff",
                "::set-output name=x::y",
                "##vso[task.setvariable variable=x]y");
    }

    /** Texts for readers of Markdown, each in one line. */
    public static List<String> forMarkdown() {
        return List.of(
                "```",
                "``````````",
                "~~~",
                "``` </details>",
                "</summary></details><h1>x</h1>",
                "| a | b |",
                "[click](https://x.example)",
                "![pixel](https://x.example/p.png)",
                "<img src=\"https://x.example/p.png\">",
                "https://x.example",
                "www.x.example",
                "@everyone",
                "#1",
                "owner/repository#1",
                "GH-1",
                "**bold** _it_ ~~gone~~ `code`",
                "__init__ _it_ a__b__c",
                "$$\\frac{1}{2}$$",
                "# heading",
                "- [x] done",
                "> quote",
                "<!-- comment",
                "[^1]: note");
    }
}
