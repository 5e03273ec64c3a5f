FROM python:3.13-slim

RUN useradd --create-home --uid 1000 darkroom
WORKDIR /app
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY bot bot
COPY conversations conversations
COPY config config
RUN pip install --no-cache-dir --no-build-isolation --no-deps .

ENV DARKROOM_DATA_DIR=/data
RUN mkdir /data && chown darkroom /data
VOLUME /data
USER darkroom
STOPSIGNAL SIGTERM
ENTRYPOINT ["darkroom"]
CMD ["run"]
