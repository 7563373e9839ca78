package org.whereas.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.whereas.problem.Problem;

/// What somebody enters to get an account.
record Account(String name, String email, String password) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int LONGEST = 200;

    Account {
        name = name == null ? "" : name.strip();
        email = Members.signInName(email);
        password = password == null ? "" : password;
    }

    /// For somebody who signs in elsewhere and needs no password here.
    static Account elsewhere(String name, String email) {
        return new Account(name, email, null);
    }

    /// What cannot be taken as it stands, each with the name of its form field; empty if all is well.
    List<Problem.Fault> faults() {
        var faults = faultsOfPerson();
        PasswordRules.refusal(password, List.of(name, email))
                .ifPresent(why -> faults.add(new Problem.Fault("password", "password." + why)));
        return faults;
    }

    /// The same without the password.
    List<Problem.Fault> faultsOfPerson() {
        var faults = new ArrayList<Problem.Fault>();
        if (name.isEmpty() || name.length() > LONGEST) faults.add(new Problem.Fault("name", "account.name"));
        if (!isEmail(email)) faults.add(new Problem.Fault("email", "account.email"));
        return faults;
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST && EMAIL.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "Account of " + email;
    }
}
