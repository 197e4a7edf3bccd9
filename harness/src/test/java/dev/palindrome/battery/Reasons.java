package dev.palindrome.battery;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Why we and another judge may differ about a schema.
 *
 * @param unseen what the other cannot see, and why not
 * @param incidental what the other spells out and nobody means
 */
record Reasons(Map<Pattern, String> unseen, Map<Pattern, String> incidental) {

    static final Reasons OF_DUMPS = new Reasons(
            Map.of(
                    Pattern.compile("~ foreign key .*: enforcement triggers"),
                    "a disabled internal trigger is not dumped, for no SQL but DISABLE TRIGGER ALL says it",
                    Pattern.compile("~ materialized view .*: populated"),
                    "that a view was filled counts as its data",
                    Pattern.compile("~ extension .*: (version|members)"),
                    "a dump creates an extension in the version that the server has by default",
                    Pattern.compile(". large objects .*"),
                    "large objects count as data",
                    Pattern.compile("~ language .*: definition"),
                    "a dump leaves out the parameters of a language whose functions are the server's",
                    Pattern.compile(". setting .* of (all roles|role .* in database .*)"),
                    "what is set for all roles is not dumped, and what is set in a database is dumped with that one",
                    Pattern.compile("~ role .*: password"),
                    "dumped without passwords: the same one is salted anew each time"),
            Map.of(
                    Pattern.compile("~ column .*: position"),
                    "a down can only add a column at the end",
                    Pattern.compile("~ .*: (?:.* )?(?:options|settings)"),
                    "the order in which options were given means nothing",
                    Pattern.compile("~ column .*: collation"),
                    "MySQL remembers whether the collation that a column has anyway was said",
                    Pattern.compile("~ (?:index|primary key) .*: using"),
                    "MySQL and MariaDB remember whether the structure that an index has anyway was said",
                    Pattern.compile("~ foreign key .*: on (?:delete|update)"),
                    "no action, restrict and nothing mean the same to InnoDB",
                    Pattern.compile("~ .*: name"),
                    "a name that the server chose",
                    Pattern.compile(
                            "~ (?:function|procedure|trigger|event|package|package body) .*: (?:arguments|body)"),
                    "white space in a program, and how its types are spelled",
                    Pattern.compile("~ event .*: (?:at|starts|ends)"),
                    "reckoned from the moment when the event is made"));

    static final Reasons OF_PRAGMAS = new Reasons(
            Map.of(
                    Pattern.compile(". check constraint .*"),
                    "no pragma tells of checks",
                    Pattern.compile("~ primary key .*: (?:autoincrement|on conflict)"),
                    "only the text says it",
                    Pattern.compile("~ column .*: (?:collation|generated|not null on conflict)"),
                    "only the text says it",
                    Pattern.compile("~ foreign key .*: deferrable"),
                    "only the text says it",
                    Pattern.compile("[-+] (?:unique constraint|foreign key) t\\.\\w+|[-+] foreign key .*"),
                    "constraints have their names in the text only",
                    Pattern.compile("~ unique constraint .*: on conflict"),
                    "only the text says it",
                    Pattern.compile("~ index .*: (?:where|columns)"),
                    "a pragma tells that there is a condition or an expression, and not which",
                    Pattern.compile("~ (?:view|trigger) .*: .*"),
                    "a pragma tells that there is one, and not what it does",
                    Pattern.compile("~ virtual table .*: (?:module|arguments)"),
                    "only the text says it",
                    Pattern.compile("~ setting journal_mode: value"),
                    "a pragma that must not be asked within a query"),
            Map.of(
                    Pattern.compile("~ column .*: position"),
                    "a down can only add a column at the end",
                    Pattern.compile("~ column .*: (?:default|type)"),
                    "parentheses, white space"));
}
