package dev.palindrome.migration.liquibase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;

/** A changelog as Liquibase reads it for one product. To be used in a {@link Seclusion}; not safe for use by several threads. */
public final class Changelog {
    private final DatabaseChangeLog log;
    private final ResourceAccessor files;
    private final LiquibaseSettings settings;
    private final Map<String, ChangeSet> running = new LinkedHashMap<>();
    private final Map<ChangeSet, LeftOut> leftOut = new LinkedHashMap<>();

    /** Why a changeset does not run. */
    enum LeftOut {
        CONTEXT("its context"),
        LABELS("its labels"),
        IGNORED("ignore");

        private final String what;

        LeftOut(String what) {
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    private Changelog(DatabaseChangeLog log, ResourceAccessor files, LiquibaseSettings settings) {
        this.log = log;
        this.files = files;
        this.settings = settings;
        sort();
    }

    /**
     * Read the changelog that the settings of a folder name, which were made complete when the folder was read.
     *
     * @throws Exception where Liquibase refuses it
     */
    public static Changelog read(LiquibaseSettings settings, Database database) throws Exception {
        var files = new DirectoryResourceAccessor(settings.searchRoot());
        var path = settings.changelog().orElseThrow();
        var parameters = new ChangeLogParameters(database);
        settings.parameters().forEach(parameters::set);
        parameters.setContexts(new Contexts(settings.contexts()));
        parameters.setLabels(new LabelExpression(settings.labels()));
        var log = Scope.child(Map.of(Scope.Attr.resourceAccessor.name(), files), () -> {
            var parser = ChangeLogParserFactory.getInstance().getParser(path, files);
            return parser.parse(path, parameters, files);
        });
        return new Changelog(log, files, settings);
    }

    /** Return Liquibase's own view of it. */
    public DatabaseChangeLog log() {
        return log;
    }

    /**
     * Work where Liquibase finds the files that changesets name.
     *
     * @throws Exception what the work throws
     */
    public <T> T withItsFiles(Callable<T> work) throws Exception {
        return Scope.child(Map.of(Scope.Attr.resourceAccessor.name(), files), work::call);
    }

    /** Return the contexts asked for. */
    public Contexts contexts() {
        return new Contexts(settings.contexts());
    }

    /** Return the labels asked for. */
    public LabelExpression labels() {
        return new LabelExpression(settings.labels());
    }

    /** Return the changesets that run, in order, by the ids of their migrations. */
    public Map<String, ChangeSet> running() {
        return running;
    }

    /** Return the changesets that do not run, but for those of another product, which Liquibase does not even read. */
    Map<ChangeSet, LeftOut> leftOut() {
        return leftOut;
    }

    /** Return the changesets of another product. */
    List<ChangeSet> ofOtherProducts() {
        return log.getSkippedChangeSets();
    }

    private void sort() {
        var filters = new LinkedHashMap<LeftOut, ChangeSetFilter>();
        filters.put(LeftOut.CONTEXT, new ContextChangeSetFilter(contexts()));
        filters.put(LeftOut.LABELS, new LabelChangeSetFilter(labels()));
        filters.put(LeftOut.IGNORED, new IgnoreChangeSetFilter());
        var run = new ArrayList<ChangeSet>();
        for (var changeSet : log.getChangeSets()) {
            filters.entrySet().stream()
                    .filter(filter -> !filter.getValue().accepts(changeSet).isAccepted())
                    .findFirst()
                    .ifPresentOrElse(filter -> leftOut.put(changeSet, filter.getKey()), () -> run.add(changeSet));
        }
        var names = run.stream().collect(Collectors.groupingBy(Changelog::name, Collectors.counting()));
        for (var changeSet : run) {
            running.put(
                    names.getOrDefault(name(changeSet), 1L) == 1 ? name(changeSet) : fullName(changeSet), changeSet);
        }
    }

    /** Return a changeset's name as people say it. */
    static String name(ChangeSet changeSet) {
        return "%s:%s".formatted(changeSet.getAuthor(), changeSet.getId());
    }

    /** Return a changeset's name as Liquibase says it, which no other has. */
    static String fullName(ChangeSet changeSet) {
        return changeSet.toString(false);
    }

    /** Return the path, on the search path, of the file in which a changeset stands. */
    static String path(ChangeSet changeSet) {
        return changeSet.getChangeLog().getPhysicalFilePath();
    }
}
