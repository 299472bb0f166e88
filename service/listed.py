"""A page of records, as it goes out."""

from pydantic import BaseModel, ConfigDict, Field

from newsdesk.record import Summary


class RecordPage(BaseModel):
    model_config = ConfigDict(frozen=True)

    items: tuple[Summary, ...]
    next: str | None = Field(description="The address of the next page; null at the end.")
