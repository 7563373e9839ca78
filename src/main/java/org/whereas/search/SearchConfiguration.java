package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the settings: the index lies where `whereas.search.directory` says, else in the data folder,
/// else in `search-index`; a model of meanings where `whereas.search.meaning` says, else in `meaning` in
/// the data folder.
@ApplicationScoped
class SearchConfiguration {

    @Produces
    @Dependent
    static SearchSettings settings(
            @ConfigProperty(name = "whereas.search.directory") Optional<String> directory,
            @ConfigProperty(name = "whereas.search.words", defaultValue = "search-index") String words,
            @ConfigProperty(name = "whereas.search.meaning") Optional<String> meaning,
            @ConfigProperty(name = "whereas.data") Optional<String> data) {
        var index = directory
                .map(Path::of)
                .or(() -> data.map(d -> Path.of(d, "search-index")))
                .orElse(Path.of("search-index", "index"));
        var model = meaning.map(Path::of).or(() -> data.map(d -> Path.of(d, "meaning")));
        return new SearchSettings(index, Path.of(words), model);
    }
}
