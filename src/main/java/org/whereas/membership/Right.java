package org.whereas.membership;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the [Action] that an address is; several where its body says which. [RightFilter] refuses who may do none
/// of them anywhere before anything is read; the rest is asked where the document or the organization is known.
/// A check of the build holds that every address has one.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Right {
    Action[] value();
}
