# Accepts and rejects all tracked changes of each Word file in a folder with LibreOffice, and writes the text that is
# left: NAME.accepted.txt and NAME.rejected.txt. Of a file called older or newer only the one is written that it is
# compared with. Run by a Python that has uno: review.py FOLDER PROFILE
import os, signal, socket, subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue


def value(name, content):
    it = PropertyValue()
    it.Name, it.Value = name, content
    return it


def connected(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice did not answer")


folder, profile = map(os.path.abspath, sys.argv[1:3])


def started():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    office = subprocess.Popen([
        "soffice", "--headless", "--norestore", "--nologo", "--nodefault", f"-env:UserInstallation=file://{profile}",
        f"--accept=socket,host=127.0.0.1,port={port};urp"], start_new_session=True)
    return office, connected(port)


def ended(office):
    """soffice is a script; the office itself is its child."""
    os.killpg(office.pid, signal.SIGKILL)
    office.wait(60)


def reviewed(context, name, act, ending):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    text = desktop.loadComponentFromURL("file://" + os.path.join(folder, name), "_blank", 0, (value("Hidden", True),))
    dispatcher.executeDispatch(text.CurrentController.Frame, f".uno:{act}AllTrackedChanges", "", 0, ())
    to = "file://" + os.path.join(folder, name.replace(".docx", f".{ending}.txt"))
    text.storeToURL(to, (value("FilterName", "Text (encoded)"), value("FilterOptions", "UTF8")))
    text.close(True)


office, context = started()
try:
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".docx"):
            continue
        for act, ending in (("Accept", "accepted"), ("Reject", "rejected")):
            if name.endswith("older.docx" if act == "Accept" else "newer.docx"):
                continue
            try:
                reviewed(context, name, act, ending)
            except Exception:
                # LibreOffice ended itself; the text is not written, and whoever reads the folder sees that.
                ended(office)
                office, context = started()
finally:
    ended(office)
