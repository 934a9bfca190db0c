"""Gives a fresh domain what a municipality's has: Exchange's attributes, places, and accounts that may read."""
import sys

import ldb
from samba.auth import system_session
from samba.dcerpc import security
from samba.ndr import ndr_pack, ndr_unpack
from samba.param import LoadParm
from samba.samdb import SamDB

configuration, base, password = sys.argv[1:4]
settings = LoadParm()
settings.load(configuration)
domain = SamDB(session_info=system_session(settings), lp=settings)
schema = "CN=Schema,CN=Configuration," + base
EXTENSIONS = range(1, 16)


def extend_schema():
    for number in EXTENSIONS:
        # Exchange's own identifiers: 423 to 432 and 599 to 603.
        identifier = 422 + number if number <= 10 else 588 + number
        domain.add_ldif(
            f"dn: CN=ms-Exch-Extension-Attribute-{number},{schema}\n"
            "objectClass: attributeSchema\n"
            f"attributeID: 1.2.840.113556.1.2.{identifier}\n"
            f"lDAPDisplayName: extensionAttribute{number}\n"
            "attributeSyntax: 2.5.5.12\noMSyntax: 64\nisSingleValued: TRUE\nrangeUpper: 1024\n")
    domain.set_schema_update_now()
    domain.modify_ldif(
        f"dn: CN=User,{schema}\nchangetype: modify\nadd: mayContain\n"
        + "".join(f"mayContain: extensionAttribute{number}\n" for number in EXTENSIONS))
    domain.set_schema_update_now()


def add_places_and_accounts():
    for unit in ("Medewerkers", "Teams", "Systemen"):
        domain.add_ldif(f"dn: OU={unit},{base}\nobjectClass: organizationalUnit\n")
    for account in ("sync", "reader"):
        domain.newuser(account, password, userou="OU=Systemen")


def let_read_deleted_objects(account):
    """What an administrator does with: dsacls "CN=Deleted Objects,..." /G account:LCRP"""
    found = domain.search(f"CN={account},OU=Systemen,{base}", ldb.SCOPE_BASE, attrs=["objectSid"])
    sid = ndr_unpack(security.dom_sid, found[0]["objectSid"][0])
    place = f"CN=Deleted Objects,{base}"
    show_deleted = ["show_deleted:1"]
    found = domain.search(place, ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"], controls=show_deleted)
    descriptor = ndr_unpack(security.descriptor, found[0]["nTSecurityDescriptor"][0])
    allowed = security.descriptor.from_sddl(f"D:(A;;LCRP;;;{sid})", security.dom_sid(domain.get_domain_sid()))
    descriptor.dacl_add(allowed.dacl.aces[0])
    change = ldb.Message(ldb.Dn(domain, place))
    change["nTSecurityDescriptor"] = ldb.MessageElement(
        ndr_pack(descriptor), ldb.FLAG_MOD_REPLACE, "nTSecurityDescriptor")
    domain.modify(change, controls=show_deleted)


extend_schema()
add_places_and_accounts()
let_read_deleted_objects("sync")
