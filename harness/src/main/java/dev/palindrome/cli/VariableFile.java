package dev.palindrome.cli;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the file that {@code --vars} names. */
final class VariableFile {

    private VariableFile() {}

    /**
     * Return the values by name.
     *
     * @throws ConfigurationException where the file cannot be read, or is no properties file in UTF-8
     */
    static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "--vars %s: there is no such file (looked at %s)".formatted(file, file.toAbsolutePath()), e);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException("--vars %s: the file is not UTF-8".formatted(file), e);
        } catch (IllegalArgumentException | IOException e) {
            throw new ConfigurationException(
                    "--vars %s cannot be read (%s); name a file with lines such as schema=shop"
                            .formatted(file, e.getMessage()),
                    e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
