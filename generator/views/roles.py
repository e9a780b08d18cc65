"""What people do for the knowledge base, in the words of their community."""

from generator.config import SiteConfig
from generator.model.reference import Person
from generator.model.vocabulary import Role


def roles_of(person: Person, config: SiteConfig) -> list[str]:
    """Return what somebody does, in the words of the community."""
    own = {Role.AMBASSADOR: config.community.helpers}
    return [own.get(role) or role.label for role in person.roles]
