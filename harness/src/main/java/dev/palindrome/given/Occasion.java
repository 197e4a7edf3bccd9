package dev.palindrome.given;

import dev.palindrome.database.Dialect;
import dev.palindrome.migration.Migration;
import dev.palindrome.schema.TableContent;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * A state of the history, before it is filled.
 *
 * @param dialect what the harness knows about the product
 * @param next the migration that is to meet the rows
 * @param tables the tables that there are; bookkeeping is left out
 * @param contents what their rows add up to
 * @param bookkeeping what the tool's own table says, line by line
 * @param fresh whether a table was not there before the last migration
 */
public record Occasion(
        Dialect dialect,
        Migration next,
        SortedMap<TableName, TableShape> tables,
        Map<TableName, TableContent> contents,
        List<String> bookkeeping,
        Predicate<TableName> fresh) {

    long rows(TableName table) {
        var content = contents.get(table);
        return content == null ? 0 : content.rows();
    }
}
