package org.whereas.search;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// A model of sentences from a folder of jars that somebody put there to switch search by meaning on.
///
/// The jars are no part of the application (they are larger than all of it), so what is in them is
/// called by its name: a factory of `dev.langchain4j` that makes a model that makes directions. They see
/// nothing of the application's and the server's libraries, nor those of them.
final class MeaningModel implements Meaning {

    private static final String FACTORY = "dev.langchain4j.spi.model.embedding.EmbeddingModelFactory";
    private static final String MODEL = "dev.langchain4j.model.embedding.EmbeddingModel";

    private final String name;
    private final Object model;
    private final Method embed;

    private MeaningModel(String name, Object model, Method embed) {
        this.name = name;
        this.model = model;
        this.embed = embed;
    }

    /// The model whose jars lie in a folder.
    ///
    /// @throws IOException where they cannot be read, or are not those of a model
    static MeaningModel in(Path folder) throws IOException {
        var jars = jars(folder);
        var loader = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader());
        try {
            var factory = Class.forName(FACTORY, true, loader);
            var made = ServiceLoader.load(factory, loader)
                    .findFirst()
                    .orElseThrow(() -> new IOException("No jar in " + folder + " holds a model"));
            var model = made(factory, made, loader);
            return new MeaningModel(name(jars), model, loader.loadClass(MODEL).getMethod("embed", String.class));
        } catch (ReflectiveOperationException | LinkageError | ServiceConfigurationError wrong) {
            throw new IOException("The jars in " + folder + " do not work together", wrong);
        }
    }

    /// The jars look for each other's files through the thread that calls them.
    private static Object made(Class<?> factory, Object one, ClassLoader loader) throws ReflectiveOperationException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return factory.getMethod("create").invoke(one);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        var jars = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        }
        jars.sort(null);
        return jars;
    }

    private static URL[] urls(List<Path> jars) throws MalformedURLException {
        var urls = new URL[jars.size()];
        for (var i = 0; i < urls.length; i++) urls[i] = jars.get(i).toUri().toURL();
        return urls;
    }

    /// Another model is in another jar: its file name, without the version, which changes no direction.
    private static String name(List<Path> jars) {
        return jars.stream()
                .map(j -> j.getFileName().toString().toLowerCase(Locale.ROOT))
                .filter(n -> n.startsWith("langchain4j-embeddings-"))
                .map(n -> n.replaceFirst("^langchain4j-embeddings-", "").replaceFirst("-[0-9][0-9.].*$", ""))
                .filter(n -> !n.isEmpty() && !Character.isDigit(n.charAt(0)))
                .findFirst()
                .orElse("model");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] of(String text) {
        try {
            var answer = embed.invoke(model, text);
            var content = answer.getClass().getMethod("content").invoke(answer);
            return Meaning.bytes(
                    (float[]) content.getClass().getMethod("vector").invoke(content));
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("The model of meanings failed", failed.getCause());
        } catch (ReflectiveOperationException unlike) {
            throw new IllegalStateException("The model of meanings is not as expected", unlike);
        }
    }
}
