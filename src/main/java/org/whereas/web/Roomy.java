package org.whereas.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation whose body may be larger than any other: it reads the body as a stream. A form that it
/// takes begins with its token.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Roomy {

    /// How many bytes the body may have.
    long value();
}
